package dev.privacyenforcer.cli;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.cases.Question;
import dev.privacyenforcer.cases.Told;
import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.BindingsReader;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.report.Language;
import dev.privacyenforcer.report.RecordFormat;
import dev.privacyenforcer.report.RecordProfile;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands and their options. */
@Command(
        name = "enforcer",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks, tests and compares privacy policies, decides, writes the record, weaves and verifies.",
        subcommands = {TestOptions.class, DiffOptions.class, AutoComplete.GenerateCompletion.class},
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Every command answers --help. Exit code: 0 fine, 1 a finding or a denial, 2 cannot run.",
            "",
            "Examples:",
            "  enforcer check policy.json",
            "  enforcer decide policy.json --data-subject customer --category user.contact.email \\",
            "           --operation use --purpose essential.service",
            "  source <(enforcer generate-completion)"
        })
final class Commands {

    static final String POLICY = "The policy file.";
    private static final String PLACE = "A directory with classes, or a jar; jars inside count.";
    static final String FORMAT = "Form of the answer: text (default) or json.";
    private static final String CLASS_PATH = "Directories and jars with other classes that the code refers to.";

    private static final String BINDINGS = "Labels for classes that one cannot annotate.";

    private final PrintWriter out;

    Commands(PrintWriter out) {
        this.out = out;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Lists every problem of a policy file, or else what a reviewer should look at.",
            footer = {
                "",
                "Exit code: 0 accepted without findings, 1 refused or with findings, 2 unreadable.",
                "",
                "Example:",
                "  enforcer check policy.json --format json"
            })
    int check(
            @Parameters(paramLabel = "POLICY", description = POLICY) Path policy,
            @Option(names = "--format", paramLabel = "FORM", defaultValue = "TEXT", description = FORMAT)
                    Format format) {
        return PolicyCheck.of(policy).print(format, out);
    }

    @Command(
            name = "decide",
            mixinStandardHelpOptions = true,
            description = "Says whether a policy permits a request, by which rule and clause, and why others did not.",
            footer = {
                "",
                "Exit code: 0 permitted, 1 denied, 2 the policy cannot be used.",
                "",
                "Example:",
                "  enforcer decide policy.json --data-subject customer --category user.contact.email \\",
                "           --operation share --purpose essential.service --recipient processor.payment"
            })
    int decide(
            @Parameters(paramLabel = "POLICY", description = POLICY) Path policy,
            @Option(names = "--category", paramLabel = "KEY", required = true, description = "Kind of personal data.")
                    String category,
            @Option(
                            names = "--operation",
                            paramLabel = "NAME",
                            required = true,
                            description = "collect, use, derive, store, log, share, export or erase.")
                    Operation operation,
            @Option(names = "--data-subject", paramLabel = "KEY", required = true, description = "Whose data.")
                    String dataSubject,
            @Option(
                            names = "--purpose",
                            paramLabel = "KEY",
                            description = "Why. Repeat it for nested purposes, outermost first: the last one decides.")
                    @Nullable
                    List<String> purposes,
            @Option(names = "--recipient", paramLabel = "KEY", description = "To whom. May be repeated.") @Nullable
                    List<String> recipients,
            @Option(
                            names = "--attr",
                            paramLabel = "NAME=VALUE",
                            description =
                                    "A fact, such as data_subject.country=DE. May be repeated; others are not known.")
                    @Nullable
                    Map<String, String> attributes,
            @Option(
                            names = "--consent",
                            paramLabel = "PURPOSE=STATE",
                            description =
                                    "given, withdrawn, opted_out, objected or expired; behind it, perhaps,"
                                            + " ;explicit ;recipient=KEY ;category=KEY ;channel=NAME ;jurisdiction=PLACE. Nothing else is on record.")
                    @Nullable
                    List<String> consents,
            @Option(names = "--erased", description = "The person's data are erased, or about to be.") boolean erased,
            @Option(names = "--restricted", description = "The person has restricted processing.") boolean restricted,
            @Option(names = "--unidentified", description = "Nobody says who the person is.") boolean unidentified,
            @Option(names = "--collected", paramLabel = "TIME", description = "When the data were collected.") @Nullable
                    Instant collected,
            @Option(
                            names = "--event",
                            paramLabel = "NAME=TIME",
                            description =
                                    "What happened, such as account.deleted=2026-02-01T00:00:00Z, or =never; others did not.")
                    @Nullable
                    Map<String, String> events,
            @Option(names = "--at", paramLabel = "TIME", description = "When, as 2026-02-01T00:00:00Z (default: now).")
                    @Nullable
                    Instant at,
            @Option(names = "--all", description = "List rules about other categories and data subjects too.")
                    boolean all,
            @Option(names = "--format", paramLabel = "FORM", defaultValue = "TEXT", description = FORMAT)
                    Format format) {
        Instant when = Objects.requireNonNullElseGet(at, Instant::now);
        Policy read = PolicyReader.read(policy);
        Told told = new Told(
                StatedFacts.attributes(given(attributes), read),
                StatedFacts.consents(given(consents)),
                Told.status(erased, restricted),
                unidentified,
                collected,
                StatedFacts.events(given(events), read));
        Question question =
                new Question(dataSubject, category, operation, given(purposes), given(recipients), told, when);
        return DecideCommand.run(read, question, all).print(format, out);
    }

    @Command(
            name = "inventory",
            mixinStandardHelpOptions = true,
            description = "Writes the record of processing activities (GDPR Art. 30): flows.json and inventory.html.",
            footer = {
                "",
                "Forms: html, json, csv, xlsx, jsonld, fides, mermaid. Profiles: full, art30, ico, cnil, dsk, apd.",
                "Evidence of several programs or runs is added up. Without evidence the record shows what is declared.",
                "Examples:",
                "  enforcer inventory policy.json --evidence jdbc:postgresql://db/shop --environment production --out record",
                "  enforcer inventory policy.json --evidence web --record html,xlsx --profile dsk --language de --out record"
            })
    int inventory(
            @Parameters(paramLabel = "POLICY", description = POLICY) Path policy,
            @Option(
                            names = "--evidence",
                            paramLabel = "FILE|DIR|JDBC",
                            description =
                                    "A flows.json, a directory with such files beneath it, or a database. May be repeated.")
                    @Nullable
                    List<String> evidence,
            @Option(
                            names = "--possible",
                            paramLabel = "JAR|DIR|FILE",
                            description =
                                    "Classes of the program, or a flows.json of what it could do. May be repeated.")
                    @Nullable
                    List<Path> possible,
            @Option(names = "--baseline", paramLabel = "FILE", description = "An earlier record.json to compare with.")
                    @Nullable
                    Path baseline,
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.") Path out,
            @Option(
                            names = "--record",
                            paramLabel = "FORM",
                            split = ",",
                            defaultValue = "HTML",
                            description = "Forms of the record, separated by commas (default: html).")
                    Set<RecordFormat> forms,
            @Option(
                            names = "--profile",
                            paramLabel = "NAME",
                            defaultValue = "FULL",
                            description = "Columns of csv and xlsx (default: full).")
                    RecordProfile profile,
            @Option(
                            names = "--language",
                            paramLabel = "LANG",
                            defaultValue = "EN",
                            description = "Language of the labels: en, de, fr (default: en).")
                    Language language,
            @Option(
                            names = "--build",
                            paramLabel = "ID",
                            description = "Which build was observed; of evidence in a database, only that of this one.")
                    @Nullable
                    String build,
            @Option(names = "--environment", paramLabel = "NAME", description = "Only this one, of a database.")
                    @Nullable
                    String environment,
            @Option(
                            names = "--from",
                            paramLabel = "TIME",
                            description = "Only days that start then or later, of a database.")
                    @Nullable
                    Instant from,
            @Option(names = "--until", paramLabel = "TIME", description = "Only days that start before, of a database.")
                    @Nullable
                    Instant until,
            @Option(names = "--format", paramLabel = "FORM", defaultValue = "TEXT", description = FORMAT) Format format)
            throws IOException {
        var chosen = new InventoryCommand.Chosen(environment, from, until);
        var wanted = new InventoryCommand.Wanted(
                given(evidence), chosen, given(possible), baseline, forms, profile, language, build);
        return InventoryCommand.run(PolicyReader.read(policy), wanted, out, Instant.now())
                .print(format, this.out);
    }

    @Command(
            name = "weave",
            mixinStandardHelpOptions = true,
            description = "Puts guards into the classes of a directory or jar.",
            footer = {
                "",
                "If one class cannot be woven, nothing is written and the exit code is 1.",
                "",
                "Example:",
                "  enforcer weave target/classes --classpath lib/domain.jar --out target/woven"
            })
    int weave(
            @Parameters(paramLabel = "DIR|JAR", description = PLACE) Path from,
            @Option(names = "--classpath", paramLabel = "PATH", description = CLASS_PATH) @Nullable String classPath,
            @Option(names = "--bindings", paramLabel = "FILE", description = BINDINGS) @Nullable Path bindings,
            @Option(names = "--out", paramLabel = "DIR|JAR", required = true, description = "Where to write.") Path to,
            @Option(names = "--format", paramLabel = "FORM", defaultValue = "TEXT", description = FORMAT) Format format)
            throws IOException {
        return WeavingCommand.run(from, paths(classPath), bindings(bindings), to)
                .print(format, out);
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Lists labelled fields and every reference to one that no guard stands at.",
            footer = {
                "",
                "Exit code: 0 every reference is guarded and every labelled class woven, 1 there is a gap.",
                "",
                "Example:",
                "  enforcer verify target/app.jar"
            })
    int verify(
            @Parameters(paramLabel = "DIR|JAR", description = PLACE) Path place,
            @Option(names = "--classpath", paramLabel = "PATH", description = CLASS_PATH) @Nullable String classPath,
            @Option(names = "--bindings", paramLabel = "FILE", description = BINDINGS) @Nullable Path bindings,
            @Option(names = "--format", paramLabel = "FORM", defaultValue = "TEXT", description = FORMAT) Format format)
            throws IOException {
        return VerifyingCommand.run(place, paths(classPath), bindings(bindings)).print(format, out);
    }

    private static Bindings bindings(@Nullable Path file) {
        return file == null ? Bindings.NONE : BindingsReader.read(file);
    }

    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static <T> Map<String, T> given(@Nullable Map<String, T> values) {
        return values == null ? Map.of() : values;
    }

    private static List<Path> paths(@Nullable String classPath) {
        return classPath == null
                ? List.of()
                : Stream.of(classPath.split(File.pathSeparator, -1))
                        .filter(entry -> !entry.isEmpty())
                        .map(Path::of)
                        .toList();
    }
}
