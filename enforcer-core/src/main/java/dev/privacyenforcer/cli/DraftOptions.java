package dev.privacyenforcer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of command {@code draft}. */
@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description = "Writes a policy and bindings that say what programs were seen to do: a start, to be completed.",
        footer = {
            "",
            "The policy permits what the evidence shows. Legal bases are 'undeclared'; roles and countries of",
            "recipients, time limits and measures are open: check names them. What no activity can permit is told in",
            "remarks.",
            "",
            "Exit code: 0 written, 2 there is no evidence, or a file is there already and --force is not given.",
            "",
            "Examples:",
            "  enforcer draft --evidence web/privacy --out draft",
            "  enforcer draft --evidence jdbc:postgresql://db/shop --id shop --environment staging --out draft"
        })
final class DraftOptions implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FleetOptions evidence = new FleetOptions();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Under which policy it was seen; needed for a database (default: that of the first file).")
    @Nullable
    private String id;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Overwrite what is there.")
    private boolean force;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "TEXT", description = Commands.FORMAT)
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws IOException {
        String policy = id == null ? Evidences.policyId(evidence.places) : id;
        return DraftCommand.run(evidence, policy, out, force)
                .print(format, spec.commandLine().getOut());
    }
}
