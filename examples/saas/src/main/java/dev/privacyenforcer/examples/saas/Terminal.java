package dev.privacyenforcer.examples.saas;

import java.io.Console;

/** Whether somebody looks at the output who may like colours. */
final class Terminal {

    private Terminal() {}

    /** {@return whether to colour; never with the environment variable {@code NO_COLOR} set} */
    @SuppressWarnings("SystemConsoleNull") // from Java 22 on there is always a console, and isTerminal
    static boolean coloured() {
        Console console = System.console();
        return console != null && System.getenv("NO_COLOR") == null && isTerminal(console);
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
