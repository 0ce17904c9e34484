package dev.privacyenforcer.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What listens to a program: its standard output and error, and its loggers. */
final class Taps implements AutoCloseable {

    private final Canaries canaries;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream outSeen = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errSeen = new ByteArrayOutputStream();
    private final Recorder recorder = new Recorder();
    private final AutoCloseable logback = LogbackTap.open(recorder::record);

    private Taps(Canaries canaries) {
        this.canaries = canaries;
    }

    static Taps open(Canaries canaries) {
        Taps taps = new Taps(canaries);
        System.setOut(tee(taps.out, taps.outSeen));
        System.setErr(tee(taps.err, taps.errSeen));
        Logger.getLogger("").addHandler(taps.recorder);
        return taps;
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        Logger.getLogger("").removeHandler(recorder);
        try {
            logback.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        canaries.inspect(Channel.LOG, "System.out", outSeen.toString(StandardCharsets.UTF_8));
        canaries.inspect(Channel.LOG, "System.err", errSeen.toString(StandardCharsets.UTF_8));
        canaries.inspect(Channel.LOG, "log", recorder.text());
    }

    private static PrintStream tee(PrintStream first, OutputStream second) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        first.write(b);
                        second.write(b);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        first.write(bytes, offset, length);
                        second.write(bytes, offset, length);
                    }

                    @Override
                    public void flush() {
                        first.flush();
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }

    /** Notes what java.util.logging, and Logback, are told. */
    private static final class Recorder extends Handler {

        private final StringBuffer text = new StringBuffer();

        Recorder() {
            setFormatter(new SimpleFormatter());
        }

        void record(String line) {
            text.append(line).append('\n');
        }

        String text() {
            return text.toString();
        }

        @Override
        public void publish(LogRecord event) {
            record(getFormatter().format(event));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
