package dev.privacyenforcer;

import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.decision.Decision.Permit;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.hook.Labelled;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.transform.Grouped;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one run of a de-identifying method has read that may leave it only for groups that are large enough. */
final class Group {

    /** Nobody knows how many people. */
    static final long UNKNOWN = -1;

    private static final int MOST_PEOPLE = 1 << 16;
    private static final ClassValue<Boolean> LABELLED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type == Guarded.class || hasLabels(type);
        }
    };

    private final Set<String> people = new HashSet<>();
    private boolean somebodyUnknown;
    private Permit permit;
    private Request request;
    private Obligation owed;

    Group(Permit permit, Obligation owed, Request request) {
        this.permit = permit;
        this.owed = owed;
        this.request = request;
    }

    /** Notes one more read; the largest group that anything asks for is asked of the result. */
    void read(Permit activity, Obligation obligation, Request read, String person) {
        if (obligation.smallestGroup() > owed.smallestGroup()) {
            permit = activity;
            owed = obligation;
            request = read;
        }
        somebodyUnknown |= person.isEmpty();
        if (people.size() < Math.max(MOST_PEOPLE, owed.smallestGroup())) {
            people.add(person);
        }
    }

    Permit permit() {
        return permit;
    }

    Request request() {
        return request;
    }

    Obligation owed() {
        return owed;
    }

    /** {@return why the result may not leave, in words, or null if it may} */
    @Nullable
    String lack(@Nullable Object result) {
        if (parts(result).anyMatch(part -> part != null && LABELLED.get(part.getClass()))) {
            return "the result still holds labelled data";
        }
        long size = owed.smallestGroup() == 0 ? 0 : size(result);
        if (size >= owed.smallestGroup()) {
            return null;
        }
        return size == UNKNOWN
                ? "nobody knows how many people the result is about"
                : "the smallest group in the result has " + size;
    }

    /** The rows' own word counts; else how many people were read; else how many rows there are. */
    private long size(@Nullable Object result) {
        List<@Nullable Object> rows = elements(result).toList();
        long known = somebodyUnknown ? UNKNOWN : people.size();
        if (!rows.isEmpty() && rows.stream().allMatch(Grouped.class::isInstance)) {
            long smallest = rows.stream()
                    .mapToLong(row -> row instanceof Grouped group ? group.groupSize() : 0)
                    .min()
                    .orElse(0);
            return known == UNKNOWN ? smallest : Math.min(smallest, known);
        }
        return known != UNKNOWN ? known : isMany(result) ? rows.size() : UNKNOWN;
    }

    private static boolean isMany(@Nullable Object result) {
        return result instanceof Collection || result instanceof Map || result instanceof Object[] || isArray(result);
    }

    private static boolean isArray(@Nullable Object result) {
        return result != null && result.getClass().isArray();
    }

    /** {@return whatever the result holds: its rows, and the keys of a map} */
    private static Stream<@Nullable Object> parts(@Nullable Object result) {
        Stream<@Nullable Object> keys =
                result instanceof Map<?, ?> rows ? rows.keySet().stream().map(key -> key) : Stream.empty();
        return Stream.concat(keys, elements(result));
    }

    private static Stream<@Nullable Object> elements(@Nullable Object result) {
        if (result instanceof Collection<?> rows) {
            return rows.stream().map(row -> row);
        } else if (result instanceof Map<?, ?> rows) {
            return rows.values().stream().map(row -> row);
        } else if (isArray(result)) {
            return IntStream.range(0, Array.getLength(result)).mapToObj(i -> Array.get(result, i));
        }
        return Stream.of(result instanceof Optional<?> row ? row.orElse(null) : result);
    }

    private static boolean hasLabels(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            if (at.isAnnotationPresent(Labelled.class)
                    || isLabelled(at.getDeclaredFields())
                    || isLabelled(at.getDeclaredMethods())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLabelled(AnnotatedElement[] members) {
        return Stream.of(members).anyMatch(member -> member.isAnnotationPresent(PersonalData.class));
    }
}
