package dev.privacyenforcer.hook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** A labelled field as doors see it, and the access points that were met so far, by the place of the door. */
final class LabelledField {

    private static final ClassValue<Map<String, LabelledField>> OF_CLASS = new ClassValue<>() {
        @Override
        protected Map<String, LabelledField> computeValue(Class<?> type) {
            return read(type);
        }
    };

    private final String member;
    private final Datum datum;
    private final @Nullable String id;
    private final @Nullable String collected;
    private final ConcurrentMap<String, Integer> reads = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> writes = new ConcurrentHashMap<>();

    private LabelledField(String member, Datum datum, @Nullable String id, @Nullable String collected) {
        this.member = member;
        this.datum = datum;
        this.id = id;
        this.collected = collected;
    }

    private static Map<String, LabelledField> read(Class<?> type) {
        Labelled labelled = type.getClassLoader() == null ? null : type.getDeclaredAnnotation(Labelled.class);
        if (labelled == null) {
            return Map.of();
        }
        Map<String, LabelledField> fields = new HashMap<>();
        for (String field : labelled.value()) {
            String[] words = field.split(" ", -1);
            String member = type.getName() + "#" + words[0];
            fields.put(words[0], new LabelledField(member, Datum.parse(words[1]), word(words, 2), word(words, 3)));
        }
        return Map.copyOf(fields);
    }

    private static @Nullable String word(String[] words, int index) {
        return words.length > index && !words[index].isEmpty() ? words[index] : null;
    }

    /** {@return the field, or null if it carries no label} */
    static @Nullable LabelledField of(Class<?> declaring, String name) {
        Map<String, LabelledField> fields = OF_CLASS.get(declaring);
        return fields.isEmpty() ? null : fields.get(name);
    }

    /** {@return the field that is found through a class, its own or an inherited one, or null} */
    static @Nullable LabelledField through(Class<?> type, String name) {
        LabelledField found = null;
        for (Class<?> at = type; at != null && found == null; at = at.getSuperclass()) {
            found = of(at, name);
        }
        return found;
    }

    int read(String place) {
        Integer site = reads.get(place);
        return site != null ? site : reads.computeIfAbsent(place, at -> site(at, AccessPoint.Kind.READ));
    }

    int write(String place) {
        Integer site = writes.get(place);
        return site != null ? site : writes.computeIfAbsent(place, at -> site(at, AccessPoint.Kind.WRITE));
    }

    /** @param place class, source file, method and line of the door, with blanks between */
    private int site(String place, AccessPoint.Kind kind) {
        String[] words = place.split(" ", -1);
        return AccessPoints.number(new AccessPoint(
                kind,
                words[0],
                words[1],
                words[2],
                Integer.parseInt(words[3]),
                member,
                List.of(datum),
                null,
                null,
                null,
                null,
                null,
                id,
                AccessPoint.Via.DOOR,
                collected));
    }
}
