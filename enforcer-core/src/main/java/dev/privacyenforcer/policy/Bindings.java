package dev.privacyenforcer.policy;

import java.util.List;
import java.util.Map;

/**
 * Labels for classes that one cannot annotate: generated ones, and those of others.
 *
 * <p>Such a label means what the annotation would mean in its place; an annotation in the class beats it.
 *
 * @param types by name of the class
 * @param purposes which methods open which purpose
 */
public record Bindings(Map<String, Type> types, List<Purpose> purposes) {

    /** No labels. */
    public static final Bindings NONE = new Bindings(Map.of(), List.of());

    /** All methods of a class. */
    public static final String ALL_METHODS = "*";

    /** Copies the lists. */
    public Bindings {
        types = Map.copyOf(types);
        purposes = List.copyOf(purposes);
    }

    /**
     * The personal data of one class.
     *
     * @param dataSubject whose data
     * @param fields category by name of the field
     */
    public record Type(String dataSubject, Map<String, String> fields) {}

    /**
     * Methods that open a purpose.
     *
     * @param className their class
     * @param method their name, or {@value #ALL_METHODS}
     * @param purpose the purpose
     */
    public record Purpose(String className, String method, String purpose) {}

    /**
     * {@return the purposes that methods of a class open}
     *
     * @param className binary name of the class
     */
    public List<Purpose> purposesOf(String className) {
        return purposes.stream()
                .filter(bound -> bound.className().equals(className))
                .toList();
    }
}
