package dev.privacyenforcer.cli;

import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.BindingsReader;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.report.Language;
import dev.privacyenforcer.report.RecordFormat;
import dev.privacyenforcer.report.RecordProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of command {@code inventory}. */
@Command(
        name = "inventory",
        mixinStandardHelpOptions = true,
        description =
                "Writes the record of processing activities (GDPR Art. 30): flows.json and inventory.html; and the"
                        + " privacy notice (Art. 13, 14) that follows from the policy.",
        footer = {
            "",
            "Forms of the record: html, json, csv, xlsx, jsonld, fides, mermaid.",
            "Profiles of csv and xlsx: full, art30, ico, cnil, dsk, apd.",
            "",
            "Evidence of several programs or runs is added up. Without evidence the record shows what is declared.",
            "",
            "--compare reads a notice that is a text file. Exit code with it: 0 rules or remarks cite every clause,",
            "1 a clause is cited by none, or a rule cites a clause that the text does not have. Without --out it",
            "writes nothing.",
            "",
            "Examples:",
            "  enforcer inventory policy.json --evidence web/privacy --evidence batch/flows.json --out record",
            "  enforcer inventory policy.json --evidence jdbc:postgresql://db/shop --environment production --out record",
            "  enforcer inventory policy.json --evidence web --record html,xlsx --profile dsk --language de --out record",
            "  enforcer inventory policy.json --notice --out record --open",
            "  enforcer inventory policy.json --compare published.txt"
        })
final class InventoryOptions implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "POLICY", description = Commands.POLICY)
    private Path policy = Path.of("");

    @Mixin
    private FleetOptions evidence = new FleetOptions();

    @Option(
            names = "--possible",
            paramLabel = "JAR|DIR|FILE",
            description = "Classes of the program, or a flows.json of what it could do. May be repeated.")
    private List<Path> possible = List.of();

    @Option(names = "--bindings", paramLabel = "FILE", description = "Labels of classes for --possible.")
    @Nullable
    private Path bindings;

    @Option(names = "--baseline", paramLabel = "FILE", description = "An earlier record.json to compare with.")
    @Nullable
    private Path baseline;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write.")
    @Nullable
    private Path out;

    @Option(
            names = "--record",
            paramLabel = "FORM",
            split = ",",
            defaultValue = "HTML",
            description = "Forms of the record, separated by commas (default: html).")
    private Set<RecordFormat> forms = Set.of();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "FULL",
            description = "Columns of csv and xlsx (default: full).")
    private RecordProfile profile = RecordProfile.FULL;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            defaultValue = "EN",
            description = "Language of the record: en, de, fr (default: en). The notice is in English.")
    private Language language = Language.EN;

    @Option(names = "--notice", description = "Write the privacy notice, too: notice.html and notice.md.")
    private boolean notice;

    @Option(
            names = "--compare",
            paramLabel = "TEXT",
            description = "List the clauses of a published notice that no rule cites, and citations that lead nowhere.")
    @Nullable
    private Path published;

    @Option(names = "--open", description = "Show the page when it is written.")
    private boolean open;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "TEXT", description = Commands.FORMAT)
    private Format format = Format.TEXT;

    InventoryOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (published != null && out == null) {
            return CompareCommand.run(policy, PolicyReader.read(policy), published)
                    .print(format, spec.commandLine().getOut());
        }
        Path directory = required(out);
        if (open && !notice && !forms.contains(RecordFormat.HTML)) {
            throw new ParameterException(
                    spec.commandLine(), "'--open' shows a page: add html to '--record', or '--notice'");
        }
        Policy read = PolicyReader.read(policy);
        Bindings labels = bindings == null ? Bindings.NONE : BindingsReader.read(bindings);
        var wanted =
                new InventoryCommand.Wanted(evidence, possible, labels, baseline, forms, profile, language, notice);
        Answer answer;
        try (Progress progress = surroundings.progress(spec.commandLine().getErr())) {
            answer = InventoryCommand.run(read, wanted, directory, progress, Instant.now());
        }
        if (published != null) {
            answer = answer.and("comparison", CompareCommand.run(policy, read, published));
        }
        int exitCode = answer.print(format, spec.commandLine().getOut());
        if (open) {
            show(directory.resolve(notice ? "notice.html" : RecordFormat.HTML.file()));
        }
        return exitCode;
    }

    /** All is written: that nothing can show it here is no failure. */
    private void show(Path page) {
        try {
            surroundings.opener().open(page);
        } catch (IOException nowhere) {
            spec.commandLine().getErr().println("cannot open a browser here: open " + page);
        }
    }

    private Path required(@Nullable Path given) {
        if (given == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--out=DIR'");
        }
        return given;
    }
}
