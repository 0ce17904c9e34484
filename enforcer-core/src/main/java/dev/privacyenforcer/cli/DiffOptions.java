package dev.privacyenforcer.cli;

import dev.privacyenforcer.evidence.FleetQuery;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of command {@code diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Compares two versions of a policy: what becomes allowed or forbidden, and what the record says then.",
        footer = {
            "",
            "Decisions are compared, not lines: each flow that the two can tell apart is decided under both, once with",
            "nothing known and once with every condition met and every consent given. With evidence, flows that programs",
            "were seen to take are decided again, and those that change are listed with how often they ran.",
            "",
            "Exit code: 0 no difference, 1 differences, 2 a file cannot be used.",
            "",
            "Example, for a comment on a pull request:",
            "  enforcer diff main/policy.json policy.json --evidence production/privacy --format markdown"
        })
final class DiffOptions implements Callable<Integer> {

    /** Forms of the answer. */
    enum Form {
        TEXT,
        MARKDOWN,
        JSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "OLD", index = "0", description = "The policy as it was.")
    private Path before = Path.of("");

    @Parameters(paramLabel = "NEW", index = "1", description = "The policy as it is to be.")
    private Path after = Path.of("");

    @Option(
            names = "--evidence",
            paramLabel = "FILE|DIR",
            description = "A flows.json seen under OLD, or a directory with such files beneath it. May be repeated.")
    private List<String> evidence = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "TEXT",
            description = "Form of the answer: text (default), markdown or json.")
    private Form form = Form.TEXT;

    @Override
    public Integer call() throws IOException {
        Policy old = PolicyReader.read(before);
        FleetQuery all = new FleetQuery(old.header().id(), null, null, null, null);
        Observation seen = Evidences.of(evidence, all).sum();
        DiffCommand diff = DiffCommand.of(old, PolicyReader.read(after), seen);
        PrintWriter out = spec.commandLine().getOut();
        return switch (form) {
            case TEXT -> diff.answer(false).print(Format.TEXT, out);
            case MARKDOWN -> diff.answer(true).print(Format.TEXT, out);
            case JSON -> diff.answer(false).print(Format.JSON, out);
        };
    }
}
