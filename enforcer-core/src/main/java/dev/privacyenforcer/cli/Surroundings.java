package dev.privacyenforcer.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Where the program runs, as far as its answers depend on that.
 *
 * @param terminal whether people watch while it runs
 * @param colour whether they want to see colours
 * @param opener shows them a page
 */
record Surroundings(boolean terminal, boolean colour, Opener opener) {

    /** A pipe, a file, a build server: nobody watches. */
    static final Surroundings NOBODY = new Surroundings(false, false, Opener.ofPlatform());

    /** {@return those of this process} */
    static Surroundings present() {
        return of(isTerminal(System.console()), System.getenv());
    }

    /**
     * {@return those of a process; colour unless <a href="https://no-color.org">NO_COLOR</a> or the terminal forbid it}
     */
    static Surroundings of(boolean terminal, Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Surroundings(terminal, terminal && !refused, Opener.ofPlatform());
    }

    /** From Java 22 on there is a console without a terminal, too; it can be asked. */
    private static boolean isTerminal(@org.jspecify.annotations.Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }

    /** {@return where to tell how far long work is} */
    Progress progress(PrintWriter err) {
        return terminal ? new Progress.OneLine(err) : Progress.SILENT;
    }
}
