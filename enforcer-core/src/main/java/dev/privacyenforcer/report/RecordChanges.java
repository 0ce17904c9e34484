package dev.privacyenforcer.report;

import dev.privacyenforcer.report.RecordChange.Kind;
import dev.privacyenforcer.report.RecordChange.Line;
import dev.privacyenforcer.report.RecordChange.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares two records line by line: of activities what the policy declares, of the other lines what was seen.
 *
 * <p>What is material is of the kind that {@code Enforcer} announces when a policy changes: other purposes, legal
 * bases, recipients, third countries, and times of retention. That announcement compares rules, not what the record
 * says of them, and so also sees other conditions, roles, contracts and safeguards.
 */
final class RecordChanges {

    private final Map<String, RecordLine> before;
    private final Map<String, RecordLine> after;
    private final Map<List<Object>, RecordChange> changes = new LinkedHashMap<>();

    private RecordChanges(Map<String, RecordLine> before, Map<String, RecordLine> after) {
        this.before = before;
        this.after = after;
    }

    static List<RecordChange> of(List<RecordLine> before, List<RecordLine> after) {
        RecordChanges compared = new RecordChanges(byId(before), byId(after));
        for (Subject subject : Subject.values()) {
            compared.ids().forEach(id -> compared.compare(subject, id));
        }
        return List.copyOf(compared.changes.values());
    }

    private static Map<String, RecordLine> byId(List<RecordLine> lines) {
        Map<String, RecordLine> byId = new LinkedHashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        return byId;
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids;
    }

    private void compare(Subject subject, String id) {
        Map<String, Term> was = terms(subject, before.get(id));
        Map<String, Term> is = terms(subject, after.get(id));
        List<Term> gone = without(was, is);
        List<Term> come = without(is, was);
        if (subject == Subject.LEGAL_BASIS || subject == Subject.RETENTION) {
            replaced(subject, id, gone, come);
            return;
        }
        come.forEach(term -> add(new RecordChange(
                subject,
                Kind.ADDED,
                term.key(),
                null,
                term.title(),
                List.of(line(id)),
                isMaterial(subject, term, id, after, before))));
        gone.forEach(term -> add(new RecordChange(
                subject,
                Kind.REMOVED,
                term.key(),
                term.title(),
                null,
                List.of(line(id)),
                isMaterial(subject, term, id, before, after))));
    }

    /** What a line says of these belongs together: readers see it as it was and as it is. */
    private void replaced(Subject subject, String id, List<Term> gone, List<Term> come) {
        if (gone.isEmpty() && come.isEmpty()) {
            return;
        }
        Kind kind = gone.isEmpty() ? Kind.ADDED : come.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        boolean material = gone.stream().anyMatch(term -> isMaterial(subject, term, id, before, after))
                || come.stream().anyMatch(term -> isMaterial(subject, term, id, after, before));
        add(new RecordChange(subject, kind, "", titles(gone), titles(come), List.of(line(id)), material));
    }

    /** The same change in several lines is one. */
    private void add(RecordChange change) {
        List<Object> what = List.of(
                change.subject(),
                change.kind(),
                change.key(),
                String.valueOf(change.before()),
                String.valueOf(change.after()));
        changes.merge(what, change, (one, other) -> {
            List<Line> lines = new ArrayList<>(one.lines());
            lines.addAll(other.lines());
            boolean material = one.material() || other.material();
            return new RecordChange(
                    one.subject(), one.kind(), one.key(), one.before(), one.after(), List.copyOf(lines), material);
        });
    }

    private Line line(String id) {
        RecordLine line = after.getOrDefault(id, before.get(id));
        return new Line(id, line == null ? id : title(line));
    }

    private static String title(RecordLine line) {
        return line.cell(line.isActivity() ? Field.ACTIVITY_NAME : Field.PURPOSE_LABEL).entries().stream()
                .map(Cell.Entry::title)
                .findFirst()
                .orElse(line.id());
    }

    /** Terms by key, or by title where they have none. */
    private static Map<String, Term> terms(Subject subject, @Nullable RecordLine line) {
        Map<String, Term> terms = new LinkedHashMap<>();
        if (line == null) {
            return terms;
        }
        if (subject == Subject.ACTIVITY) {
            terms.put(line.id(), new Term(line.id(), title(line)));
        }
        for (Field field : fields(subject)) {
            line.cell(field).entries().stream()
                    .filter(entry -> !line.isActivity() || entry.sources().contains(Source.DECLARED))
                    .filter(entry ->
                            !(subject == Subject.RECIPIENT && entry.key().isEmpty()))
                    .map(entry -> new Term(entry.key().isEmpty() ? entry.title() : entry.key(), entry.title()))
                    .forEach(term -> terms.put(term.key(), term));
        }
        return terms;
    }

    private static List<Field> fields(Subject subject) {
        return switch (subject) {
            case ACTIVITY -> List.of();
            case PURPOSE -> List.of(Field.PURPOSE_LABEL);
            case LEGAL_BASIS -> List.of(Field.LEGAL_BASES);
            case RECIPIENT -> List.of(Field.RECIPIENTS);
            case COUNTRY -> List.of(Field.THIRD_COUNTRIES);
            case CATEGORY -> List.of(Field.DATA_CATEGORIES);
            case RETENTION -> List.of(Field.RETENTION_RULE, Field.RETENTION_ACTION);
        };
    }

    private static List<Term> without(Map<String, Term> some, Map<String, Term> others) {
        return some.values().stream()
                .filter(term -> !others.containsKey(term.key()))
                .toList();
    }

    private static @Nullable String titles(Collection<Term> terms) {
        return terms.isEmpty() ? null : terms.stream().map(Term::title).collect(Collectors.joining("; "));
    }

    /** Material is what the other record says nowhere for that purpose; of retention, nowhere at all. */
    private static boolean isMaterial(
            Subject subject, Term term, String id, Map<String, RecordLine> here, Map<String, RecordLine> there) {
        RecordLine line = here.get(id);
        if (subject == Subject.ACTIVITY || subject == Subject.CATEGORY || line == null || !line.isActivity()) {
            return false;
        }
        boolean anywhere = subject == Subject.RETENTION;
        Set<String> purposes = new LinkedHashSet<>(terms(Subject.PURPOSE, line).keySet());
        return there.values().stream()
                .filter(RecordLine::isActivity)
                .filter(other ->
                        anywhere || terms(Subject.PURPOSE, other).keySet().equals(purposes))
                .noneMatch(other -> terms(subject, other).containsKey(term.key()));
    }
}
