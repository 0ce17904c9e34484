package dev.privacyenforcer.cli;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.diff.FlowChange;
import dev.privacyenforcer.diff.ObservedChange;
import dev.privacyenforcer.diff.RetentionChange;
import dev.privacyenforcer.diff.RuleChange;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.report.RecordComparison.CellChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The differences between two versions of a policy, as tables. */
final class DiffTables {

    private static final String NONE = "–";

    private final DiffCommand diff;
    private final Tables tables;

    DiffTables(DiffCommand diff, Tables tables) {
        this.diff = diff;
        this.tables = tables;
    }

    String text() {
        tables.title("Policy " + diff.title());
        tables.paragraph(summary());
        observed();
        flows();
        retention();
        rules();
        record();
        return tables.text.toString().stripTrailing();
    }

    private String summary() {
        if (diff.isEmpty()) {
            return "No difference in " + diff.diff().compared() + " flows, nor in the record.";
        }
        List<String> counts = new ArrayList<>();
        for (FlowChange.Kind kind : FlowChange.Kind.values()) {
            long flows = diff.diff().flows().stream()
                    .filter(change -> change.kind() == kind)
                    .mapToLong(change -> (long) change.operations().size()
                            * change.categories().size())
                    .sum();
            if (flows > 0) {
                counts.add(flows + " flows " + words(kind));
            }
        }
        long kept = diff.diff().retention().stream()
                .mapToLong(change -> change.categories().size())
                .sum();
        if (kept > 0) {
            counts.add(kept + " categories kept for another time");
        }
        counts.add(diff.record().stream().map(CellChange::line).distinct().count() + " lines of the record change");
        if (diff.evidence()) {
            long runs = diff.diff().observed().stream()
                    .mapToLong(change -> change.flow().count())
                    .sum();
            counts.add(diff.diff().observed().size() + " observed flows change, which ran " + runs + " times");
        }
        return String.join(", ", counts) + "; " + diff.diff().compared() + " flows compared.";
    }

    private void observed() {
        List<List<String>> rows =
                diff.diff().observed().stream().map(DiffTables::observed).toList();
        table("Observed flows that change", List.of("What", "Becomes", "Ran", "At", "Before", "Now"), rows);
    }

    private static List<String> observed(ObservedChange change) {
        Flow flow = change.flow();
        String to = flow.recipients().isEmpty() ? "" : " to " + String.join(" to ", flow.recipients());
        String why = flow.purposes().isEmpty() ? "" : " for " + String.join(" > ", flow.purposes());
        return List.of(
                flow.operation().key() + " " + flow.category() + " of " + flow.dataSubject() + to + why,
                words(change.kind()),
                flow.count() + " times " + flow.outcome().name().toLowerCase(Locale.ROOT),
                flow.location(),
                change.before().toString(),
                change.after().toString());
    }

    private void flows() {
        for (FlowChange.Kind kind : FlowChange.Kind.values()) {
            List<List<String>> rows = diff.diff().flows().stream()
                    .filter(change -> change.kind() == kind)
                    .map(DiffTables::flow)
                    .toList();
            table(capital(words(kind)), List.of("What", "Purpose", "Recipient", "Before", "Now"), rows);
        }
    }

    private static List<String> flow(FlowChange change) {
        String operations = change.operations().stream().map(Operation::key).collect(Collectors.joining(", "));
        return List.of(
                operations + " " + String.join(", ", change.categories()) + " of " + change.dataSubject(),
                change.purpose(),
                Objects.requireNonNullElse(change.recipient(), ""),
                change.before().toString(),
                change.after().toString());
    }

    private void retention() {
        List<List<String>> rows =
                diff.diff().retention().stream().map(DiffTables::retention).toList();
        table("Kept for another time", List.of("What", "Before", "Now"), rows);
    }

    private static List<String> retention(RetentionChange change) {
        return List.of(
                String.join(", ", change.categories()) + " of " + change.dataSubject(),
                change.before().isEmpty() ? NONE : String.join("; ", change.before()),
                change.after().isEmpty() ? NONE : String.join("; ", change.after()));
    }

    private void rules() {
        List<List<String>> rows =
                diff.diff().rules().stream().map(DiffTables::rule).toList();
        table("Written otherwise", List.of("Element", "Change"), rows);
    }

    private static List<String> rule(RuleChange change) {
        String parts = change.parts().isEmpty() ? "" : ": " + String.join(", ", change.parts());
        return List.of(
                change.level() + " " + change.key(), change.change().name().toLowerCase(Locale.ROOT) + parts);
    }

    private void record() {
        List<List<String>> rows = diff.record().stream()
                .map(change -> List.of(
                        change.line() + (change.field().isEmpty() ? "" : ", " + change.field()),
                        Objects.requireNonNullElse(change.before(), NONE),
                        Objects.requireNonNullElse(change.after(), NONE)))
                .toList();
        table("Record of processing activities", List.of("Line", "Before", "Now"), rows);
    }

    private void table(String title, List<String> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            tables.table(title, columns, rows);
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String words(FlowChange.Kind kind) {
        return switch (kind) {
            case ALLOWED -> "newly allowed";
            case FORBIDDEN -> "newly forbidden";
            case NARROWED -> "under a condition now";
            case WIDENED -> "without a condition now";
            case OTHER_BASIS -> "on another legal basis";
            case OTHER_CONDITION -> "under another condition";
        };
    }
}
