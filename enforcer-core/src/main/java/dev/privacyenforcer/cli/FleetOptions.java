package dev.privacyenforcer.cli;

import dev.privacyenforcer.evidence.FleetQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which evidence. */
final class FleetOptions {

    @Option(
            names = "--evidence",
            paramLabel = "FILE|DIR|JDBC",
            description = "A flows.json, a directory with such files beneath it, or a database. May be repeated.")
    List<String> places = List.of();

    @Option(
            names = "--build",
            paramLabel = "ID",
            description = "Which build was observed; of evidence in a database, only that of this one.")
    @Nullable
    String build;

    @Option(names = "--environment", paramLabel = "NAME", description = "Only this one, of a database.")
    @Nullable
    private String environment;

    @Option(names = "--from", paramLabel = "TIME", description = "Only days that start then or later, of a database.")
    @Nullable
    private Instant from;

    @Option(names = "--until", paramLabel = "TIME", description = "Only days that start before, of a database.")
    @Nullable
    private Instant until;

    FleetQuery query(String policyId) {
        return new FleetQuery(policyId, environment, build, from, until);
    }
}
