package dev.privacyenforcer.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Labels for classes that one cannot annotate: generated ones, and those of others.
 *
 * <p>Such a label means what the annotation would mean in its place; an annotation in the class beats it. Where several
 * bindings label the same, the one that names the class beats a pattern, a longer pattern a shorter one, and the name
 * of a method all methods.
 *
 * @param types what classes hold
 * @param methods what methods do
 */
public record Bindings(List<Type> types, List<Methods> methods) {

    /** No labels. */
    public static final Bindings NONE = new Bindings(List.of(), List.of());

    /** Copies the lists. */
    public Bindings {
        types = types.stream().sorted(mostExactFirst(Type::classes)).toList();
        methods = methods.stream()
                .sorted(mostExactFirst(Methods::classes)
                        .thenComparing(bound -> bound.method().equals(Methods.ALL)))
                .toList();
    }

    private static <T> Comparator<T> mostExactFirst(Function<T, ClassPattern> pattern) {
        return Comparator.comparing(pattern, ClassPattern.MOST_EXACT_FIRST);
    }

    /**
     * The personal data that objects of some classes hold.
     *
     * @param classes which classes
     * @param dataSubject whose data
     * @param fields category by name of the field
     * @param results category of the result by name of the method
     * @param dataSubjectId the field that identifies the person, if one does
     * @param collectedAt the field that retention starts from, if one does
     */
    public record Type(
            ClassPattern classes,
            String dataSubject,
            Map<String, String> fields,
            Map<String, String> results,
            @Nullable String dataSubjectId,
            @Nullable String collectedAt) {

        /** Copies the maps. */
        public Type {
            fields = Map.copyOf(fields);
            results = Map.copyOf(results);
        }
    }

    /**
     * What some methods do.
     *
     * @param classes which classes declare them
     * @param method their name, overloads included, or {@value #ALL} for all of them
     * @param label what they do
     */
    public record Methods(ClassPattern classes, String method, Label label) {

        /** All methods of a class. */
        public static final String ALL = "*";

        /** {@return whether a method of this name is meant} */
        public boolean names(String name) {
            return method.equals(ALL) || method.equals(name);
        }
    }

    /** What one annotation on a method would say. */
    public sealed interface Label {}

    /**
     * Opens a purpose.
     *
     * @param key the purpose
     */
    public record Purpose(String key) implements Label {}

    /**
     * Discloses to a recipient (GDPR Art. 4(9)).
     *
     * @param key the recipient
     * @param categories what leaves with every call, beside what is read inside
     * @param of whose data these are, or an empty text
     */
    public record Recipient(String key, List<String> categories, String of) implements Label {}

    /**
     * Performs an operation other than to use.
     *
     * @param operation its key, such as {@code export}
     * @param categories what every call concerns, beside what is read inside
     * @param of whose data these are, or an empty text
     * @param in the country of storage, or an empty text
     */
    public record Performs(String operation, List<String> categories, String of, String in) implements Label {}

    /**
     * Was reviewed: its result is no longer personal data.
     *
     * @param by who reviewed it
     * @param reason why the result identifies nobody
     */
    public record Deidentifies(String by, String reason) implements Label {}

    /**
     * Works on the data of the person whom a parameter identifies.
     *
     * @param parameter its place, from 0
     */
    public record Identifies(int parameter) implements Label {}

    /**
     * {@return what the bindings say of the data in a class, the most exact first}
     *
     * @param className binary name of the class
     */
    public List<Type> typesOf(String className) {
        return types.stream().filter(type -> type.classes().matches(className)).toList();
    }

    /**
     * {@return the category that the bindings give to a field, if they give any}
     *
     * @param className binary name of the class that declares it
     * @param field its name
     */
    public Optional<String> categoryOf(String className, String field) {
        return typesOf(className).stream()
                .filter(type -> type.fields().containsKey(field))
                .map(type -> type.fields().get(field))
                .findFirst();
    }

    /**
     * {@return what the bindings say of the methods of a class, the most exact first}
     *
     * @param className binary name of the class
     */
    public List<Methods> methodsOf(String className) {
        return methods.stream()
                .filter(bound -> bound.classes().matches(className))
                .toList();
    }
}
