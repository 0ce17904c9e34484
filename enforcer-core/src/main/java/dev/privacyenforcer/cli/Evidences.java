package dev.privacyenforcer.cli;

import dev.privacyenforcer.evidence.Fleet;
import dev.privacyenforcer.evidence.FleetQuery;
import dev.privacyenforcer.evidence.JdbcFlows;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import dev.privacyenforcer.jdbc.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Evidence from files, directories and databases, added up. */
final class Evidences {

    /** As {@code Inventory} writes it, and as programs keep it that run. */
    private static final Pattern FILE = Pattern.compile("flows(-.+)?\\.json");

    private static final String DATABASE = "jdbc:";

    private final FleetQuery query;
    private final List<Observation> observations = new ArrayList<>();
    private int sources;

    private Evidences(FleetQuery query) {
        this.query = query;
    }

    static Evidences of(List<String> places, FleetQuery query) throws IOException {
        return of(places, query, Progress.SILENT);
    }

    static Evidences of(List<String> places, FleetQuery query, Progress progress) throws IOException {
        Evidences all = new Evidences(query);
        if (query.from() != null || query.until() != null || query.environment() != null) {
            all.refuseFiles(places);
        }
        Set<Path> files = new LinkedHashSet<>();
        for (String place : new LinkedHashSet<>(places)) {
            if (place.startsWith(DATABASE)) {
                progress.at("reading evidence from the database");
                all.database(place);
            } else {
                files.addAll(files(Path.of(place)));
            }
        }
        int read = 0;
        for (Path file : files) {
            read++;
            progress.at("reading evidence " + read + " of " + files.size());
            all.file(file);
        }
        return all;
    }

    /** {@return the sum, or null if there is no evidence} */
    @Nullable
    Observation sum() {
        return observations.isEmpty() ? null : Observation.merge(observations);
    }

    /** {@return of how many files and instances} */
    int sources() {
        return sources;
    }

    /** {@return the policy under which the first of some evidence in files was seen, or null if all is in databases} */
    static @Nullable String policyId(List<String> places) throws IOException {
        for (String place : places) {
            if (!place.startsWith(DATABASE)) {
                return ObservationJson.read(files(Path.of(place)).get(0)).policyId();
            }
        }
        return null;
    }

    /** A file holds one sum, so that nothing can be chosen from it. */
    private void refuseFiles(List<String> places) {
        for (String place : places) {
            if (!place.startsWith(DATABASE)) {
                throw new UsageException(
                        "ENF-378 Evidence refused: a file cannot be divided",
                        place,
                        "--from, --until and --environment choose from evidence in a database",
                        "leave the options out, or name evidence as jdbc:… alone");
            }
        }
    }

    private void database(String url) throws IOException {
        Fleet fleet = JdbcFlows.read(Database.at(url), query);
        Observation seen = fleet.observation();
        if (seen == null) {
            throw new UsageException(
                    "ENF-376 No evidence found",
                    "the tables enforcer_evidence and enforcer_flow",
                    "no instance has written anything under policy '" + query.policyId() + "' that was asked for",
                    "see that the programs run with privacy.enforcer.evidence=jdbc:…; check --environment, --build,"
                            + " --from and --until");
        }
        observations.add(seen);
        sources += (int) fleet.instances();
    }

    private void file(Path file) throws IOException {
        Observation observation = ObservationJson.read(file);
        if (!observation.policyId().equals(query.policyId())) {
            throw new UsageException(
                    "Evidence refused: it is of another policy",
                    file.toString(),
                    "it was observed under policy '" + observation.policyId() + "', expected '" + query.policyId()
                            + "'",
                    "name evidence of this policy, or the policy of this evidence");
        }
        observations.add(observation);
        sources++;
    }

    private static List<Path> files(Path place) throws IOException {
        List<Path> found = Files.isDirectory(place) ? within(place) : List.of(place);
        if (found.isEmpty()) {
            throw new UsageException(
                    "No evidence found",
                    place.toString(),
                    "the directory holds no flows.json and no flows-….json, not beneath it either",
                    "name the directory that the program writes its report to");
        }
        return found;
    }

    private static List<Path> within(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
