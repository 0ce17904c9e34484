package dev.privacyenforcer.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact that conditions may ask for; the application supplies it.
 *
 * @param key of whom or what, and which fact: {@code data_subject.plan}
 * @param title for readers
 * @param type what its values are
 * @param values the texts it may have; empty: any
 * @param clauses where the published text says so
 */
public record Attribute(String key, @Nullable String title, Type type, List<String> values, List<String> clauses) {

    /** What a fact can be about. */
    static final List<String> PREFIXES = List.of("data_subject", "requester", "request", "recipient", "storage");

    /** The attributes that every policy knows, by key. */
    public static final Map<String, Attribute> BUILT_IN = builtIn();

    /** What the values of an attribute are, in the words of a policy file. */
    public enum Type {
        /** A text. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** A country, or a region of one. */
        COUNTRY
    }

    /**
     * {@return whether this is a value that the attribute can have; whatever else is supplied tells nothing}
     *
     * @param value what the application supplied
     */
    public boolean accepts(@Nullable Object value) {
        return switch (type) {
            case TEXT -> value instanceof String text && !text.isBlank() && (values.isEmpty() || values.contains(text));
            case NUMBER ->
                value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
            case BOOLEAN -> value instanceof Boolean;
            case COUNTRY -> value instanceof String place && Countries.isPlace(place);
        };
    }

    private static Map<String, Attribute> builtIn() {
        Map<String, Attribute> known = new LinkedHashMap<>();
        add(known, Type.COUNTRY, "data_subject.country");
        add(known, Type.NUMBER, "data_subject.age");
        add(known, Type.BOOLEAN, "data_subject.erased", "data_subject.restricted");
        add(known, Type.TEXT, "requester.role");
        add(known, Type.BOOLEAN, "requester.is_data_subject");
        add(known, Type.TEXT, "request.system", "request.channel");
        add(known, Type.BOOLEAN, "request.same_tenant", "request.identity_verified");
        add(known, Type.TEXT, "request.justification", "request.transform");
        add(known, Type.NUMBER, "request.group_size");
        add(known, Type.BOOLEAN, "request.gpc");
        List<String> roles = List.copyOf(Words.RECIPIENT_ROLES.keySet());
        known.put("recipient.role", new Attribute("recipient.role", null, Type.TEXT, roles, List.of()));
        add(known, Type.BOOLEAN, "recipient.encrypted");
        add(known, Type.COUNTRY, "storage.country");
        add(known, Type.BOOLEAN, "storage.encrypted");
        return java.util.Collections.unmodifiableMap(known);
    }

    private static void add(Map<String, Attribute> known, Type type, String... keys) {
        for (String key : keys) {
            known.put(key, new Attribute(key, null, type, List.of(), List.of()));
        }
    }
}
