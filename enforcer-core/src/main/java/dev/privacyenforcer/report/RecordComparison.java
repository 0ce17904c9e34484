package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the record of processing activities (GDPR Art. 30) another version of a policy changes; of what is
 * declared, not of what was seen.
 */
public final class RecordComparison {

    private RecordComparison() {}

    /**
     * One cell that changes.
     *
     * @param line the id of its line
     * @param title of the line, for readers
     * @param field the name of the field; empty: the whole line is new, or gone
     * @param before what it held; null: the line is new
     * @param after what it holds; null: the line is gone
     */
    public record CellChange(
            String line,
            String title,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * {@return the cells that change, line by line}
     *
     * @param before the old version
     * @param after the new version
     */
    public static List<CellChange> of(Policy before, Policy after) {
        Map<String, RecordLine> was = lines(before);
        Map<String, RecordLine> is = lines(after);
        TreeSet<String> ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        List<CellChange> changes = new ArrayList<>();
        ids.forEach(id -> add(id, was.get(id), is.get(id), changes));
        return List.copyOf(changes);
    }

    private static Map<String, RecordLine> lines(Policy policy) {
        Observation nothing = Observation.nothing(policy, Instant.EPOCH);
        Map<String, RecordLine> lines = new LinkedHashMap<>();
        ProcessingRecord.of(RecordInput.of(policy, nothing)).rows().lines().forEach(line -> lines.put(line.id(), line));
        return lines;
    }

    private static void add(String id, @Nullable RecordLine was, @Nullable RecordLine is, List<CellChange> changes) {
        if (was == null || is == null) {
            RecordLine line = was == null ? is : was;
            String title = line == null ? id : title(line);
            changes.add(new CellChange(id, title, "", was == null ? null : title, is == null ? null : title));
            return;
        }
        for (Field field : is.cells().keySet()) {
            String before = text(was.cell(field));
            String after = text(is.cell(field));
            if (field.group() != Field.Group.EVIDENCE && !before.equals(after)) {
                changes.add(new CellChange(id, title(is), Words.in(Language.EN).of("field", field), before, after));
            }
        }
    }

    private static String title(RecordLine line) {
        return text(line.cell(Field.ACTIVITY_NAME));
    }

    private static String text(Cell cell) {
        return cell.isEmpty()
                ? Words.in(Language.EN).of("source", cell.absent())
                : cell.entries().stream().map(RecordComparison::text).collect(Collectors.joining("; "));
    }

    private static String text(Cell.Entry entry) {
        boolean same = entry.key().isEmpty() || entry.key().equals(entry.title());
        return same ? entry.title() : entry.title() + " (" + entry.key() + ")";
    }
}
