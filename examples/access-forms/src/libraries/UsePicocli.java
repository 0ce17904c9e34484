package dev.privacyenforcer.examples.libraries.use;

import java.io.*;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.*;

/** Parses a command line and prints its help. */
public final class UsePicocli implements Callable<String> {

    @Override
    public String call() throws Exception {
        StringWriter out = new StringWriter();
        Greet greet = new Greet();
        int exit = new CommandLine(greet).setOut(new PrintWriter(out)).execute("-n", "3", "--who=ada", "x", "y");
        new CommandLine(greet).setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF)).usage(new PrintWriter(out), Help.Ansi.OFF);
        return exit + out.toString();
    }

    /** A command. */
    @Command(name = "greet", description = "Greets.", mixinStandardHelpOptions = true)
    public static final class Greet implements Callable<Integer> {

        @Option(names = {"-n", "--times"}, description = "how often")
        int times;

        @Option(names = "--who", description = "whom", required = true)
        String who;

        @Parameters(arity = "0..*")
        java.util.List<String> rest;

        @Override
        public Integer call() {
            return times * 10 + who.length() + rest.size();
        }
    }
}
