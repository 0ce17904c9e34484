package dev.privacyenforcer.cli;

import dev.privacyenforcer.policy.PolicyReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of command {@code test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Asks a policy the questions of its test cases, and compares the answers with the expected ones.",
        footer = {
            "",
            "For each answer that differs: what was expected, what was found, and why the policy says so. Rules that no",
            "case exercised are listed. docs/testing.md says how cases are written.",
            "",
            "Exit code: 0 all as expected, 1 some are not, 2 the policy or the cases cannot be used.",
            "",
            "Example:",
            "  enforcer test policy.json cases/*.json --every-rule"
        })
final class TestOptions implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "POLICY", index = "0", description = Commands.POLICY)
    private Path policy = Path.of("");

    @Parameters(paramLabel = "CASES", index = "1..*", arity = "1..*", description = "Files of test cases.")
    private List<Path> cases = List.of();

    @Option(names = "--every-rule", description = "A finding, too: a rule that no case exercises.")
    private boolean everyRule;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "TEXT", description = Commands.FORMAT)
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        return TestCommand.run(PolicyReader.read(policy), cases, everyRule, Instant.now())
                .print(format, spec.commandLine().getOut());
    }
}
