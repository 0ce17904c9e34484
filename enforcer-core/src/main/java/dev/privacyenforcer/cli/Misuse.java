package dev.privacyenforcer.cli;

import dev.privacyenforcer.policy.Nearest;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that cannot be understood: what is wrong, what was meant perhaps, and where to read on. */
final class Misuse {

    private Misuse() {}

    static int answer(ParameterException wrong, String... given) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName(" ");
        command.getErr()
                .println(Answer.visible(String.valueOf(wrong.getMessage())) + meant(wrong, given) + "\n  fix     see "
                        + name + " --help");
        return Answer.CANNOT_RUN;
    }

    private static String meant(ParameterException wrong, String... given) {
        CommandLine command = wrong.getCommandLine();
        Set<String> options = command.getCommandSpec().optionsMap().keySet();
        String nearest = Stream.of(given)
                .filter(argument -> argument.startsWith("-"))
                .map(argument -> argument.replaceFirst("=.*", ""))
                .filter(option -> !options.contains(option))
                .map(option -> Nearest.to(option, options))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> command(wrong));
        return nearest == null ? "" : ". Did you mean '" + nearest + "'?";
    }

    private static @Nullable String command(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unknown
                        && !unknown.getUnmatched().isEmpty()
                ? Nearest.to(
                        unknown.getUnmatched().get(0),
                        wrong.getCommandLine().getSubcommands().keySet())
                : null;
    }
}
