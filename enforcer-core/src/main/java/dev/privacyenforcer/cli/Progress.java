package dev.privacyenforcer.cli;

import java.io.PrintWriter;

/** Tells people how far long work is, in one line that goes away. */
interface Progress extends AutoCloseable {

    /** Tells nobody. */
    Progress SILENT = step -> {};

    /** Says what is being done now. */
    void at(String step);

    /** Clears the line. */
    @Override
    default void close() {}

    /** On a terminal. */
    record OneLine(PrintWriter err) implements Progress {

        private static final String CLEAR = "\r\u001b[K";

        @Override
        public void at(String step) {
            err.print(CLEAR + step + " …");
            err.flush();
        }

        @Override
        public void close() {
            err.print(CLEAR);
            err.flush();
        }
    }
}
