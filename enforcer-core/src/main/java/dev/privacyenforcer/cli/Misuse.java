package dev.privacyenforcer.cli;

import dev.privacyenforcer.policy.Nearest;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that cannot be understood: what is wrong, what was meant perhaps, and where to read on. */
final class Misuse {

    private Misuse() {}

    static int answer(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String meant = wrong instanceof UnmatchedArgumentException unmatched ? meant(unmatched, command) : "";
        String name = command.getCommandSpec().qualifiedName(" ");
        command.getErr().println(wrong.getMessage() + meant + "\n  fix     see " + name + " --help");
        return Answer.CANNOT_RUN;
    }

    private static String meant(UnmatchedArgumentException wrong, CommandLine command) {
        List<String> unknown = wrong.getUnmatched();
        if (unknown.isEmpty()) {
            return "";
        }
        String given = unknown.get(0);
        String nearest = Nearest.to(given, given.startsWith("-") ? options(command) : commands(command));
        return nearest == null ? "" : ". Did you mean '" + nearest + "'?";
    }

    private static Collection<String> options(CommandLine command) {
        return command.getCommandSpec().optionsMap().keySet();
    }

    private static Collection<String> commands(CommandLine command) {
        return command.getSubcommands().keySet();
    }
}
