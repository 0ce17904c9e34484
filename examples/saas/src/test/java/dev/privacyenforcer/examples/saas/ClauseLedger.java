package dev.privacyenforcer.examples.saas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was tried for each clause in this run and came out as expected, and which rules decided. */
final class ClauseLedger {

    private static final Path DIRECTORY = Path.of("target", "privacy", "clauses");
    private static final String COLUMNS = "seed\tclause\tstatus\trules\ttests\treason";

    private final Map<String, List<String>> tests = new TreeMap<>();
    private final Map<String, TreeSet<String>> rules = new TreeMap<>();

    /** Notes a test that passed. */
    void passed(String clause, String test, Collection<String> decided) {
        tests.computeIfAbsent(clause, key -> new ArrayList<>()).add(test);
        rules.computeIfAbsent(clause, key -> new TreeSet<>()).addAll(decided);
    }

    boolean hasShown(String clause) {
        return tests.containsKey(clause);
    }

    /** Writes the rows of one policy, and those of all that have run so far as {@code clauses.tsv}. */
    void write(Seed seed, List<ClauseLine> lines) {
        try {
            Files.createDirectories(DIRECTORY);
            Files.write(DIRECTORY.resolve(seed.id() + ".tsv"), rows(seed, lines));
            List<String> all = new ArrayList<>(List.of(COLUMNS));
            for (Seed each : Seed.values()) {
                Path part = DIRECTORY.resolve(each.id() + ".tsv");
                all.addAll(Files.exists(part) ? Files.readAllLines(part) : List.of());
            }
            Files.write(DIRECTORY.resolveSibling("clauses.tsv"), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> rows(Seed seed, List<ClauseLine> lines) {
        return lines.stream().map(line -> row(seed, line)).toList();
    }

    private String row(Seed seed, ClauseLine line) {
        return String.join(
                "\t",
                seed.name(),
                line.clause(),
                status(line),
                String.join(", ", rules.getOrDefault(line.clause(), new TreeSet<>())),
                String.join("; ", tests.getOrDefault(line.clause(), List.of())),
                line.reason());
    }

    /** {@return the status, unless nothing that was run bears it out} */
    private String status(ClauseLine line) {
        return hasShown(line.clause()) || line.status() == ClauseLine.Status.NOT_ENFORCEABLE
                ? line.status().word()
                : "not shown";
    }
}
