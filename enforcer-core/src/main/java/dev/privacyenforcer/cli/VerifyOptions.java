package dev.privacyenforcer.cli;

import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of command {@code verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Lists labelled fields and every reference to one that no guard stands at.",
        footer = {
            "",
            "With a policy, also its retention rules that count from a time which labelled classes do not tell.",
            "",
            "Exit code: 0 every reference is guarded and every labelled class woven, 1 there is a gap or a finding.",
            "",
            "Example:",
            "  enforcer verify target/app.jar --policy policy.json"
        })
final class VerifyOptions implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR|JAR", description = Commands.PLACE)
    private Path place = Path.of("");

    @Option(names = "--classpath", paramLabel = "PATH", description = Commands.CLASS_PATH)
    private @Nullable String classPath;

    @Option(names = "--bindings", paramLabel = "FILE", description = Commands.BINDINGS)
    private @Nullable Path bindings;

    @Option(names = "--policy", paramLabel = "FILE", description = Commands.POLICY)
    private @Nullable Path policy;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "TEXT", description = Commands.FORMAT)
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws IOException {
        return VerifyingCommand.run(
                        place,
                        Commands.paths(classPath),
                        Commands.bindings(bindings),
                        policy == null ? null : PolicyReader.read(policy))
                .print(format, spec.commandLine().getOut());
    }
}
