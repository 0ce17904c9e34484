package dev.privacyenforcer.rights;

import dev.privacyenforcer.annotations.CollectedAt;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.policy.Bindings;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a loaded class and those above it, as annotations and bindings give them: what its objects hold, about
 * whom, and since when.
 *
 * @param type the class
 * @param fields what its objects consist of and one can look into
 * @param members the labelled ones of them
 * @param computed names of labelled methods, which hold nothing
 * @param id identifies the person, or null
 * @param collected says since when the data are there, or null
 * @param closed whether some unlabelled field cannot be looked into
 */
public record LabelledClass(
        Class<?> type,
        List<Field> fields,
        List<Member> members,
        List<String> computed,
        @Nullable Field id,
        @Nullable Field collected,
        boolean closed) {

    /**
     * A labelled field.
     *
     * @param field the field
     * @param category which data
     * @param dataSubject whose data, or an empty text if nobody says
     */
    public record Member(Field field, String category, String dataSubject) {

        /** {@return where it is: {@code com.acme.Customer.email}} */
        public String name() {
            return LabelledClass.name(field, '.');
        }
    }

    static LabelledClass of(Class<?> type, Bindings bindings) {
        List<Field> open = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        boolean closed = false;
        for (Field field : declared(type, Class::getDeclaredFields)) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                Member member = member(field, bindings);
                boolean opened = open(field, member != null);
                if (opened) {
                    open.add(field);
                }
                if (member != null) {
                    members.add(member);
                }
                closed |= !opened;
            }
        }
        Field id = first(
                open, bindings, each -> each.isAnnotationPresent(DataSubjectId.class), Bindings.Type::dataSubjectId);
        Field collected =
                first(open, bindings, each -> each.isAnnotationPresent(CollectedAt.class), Bindings.Type::collectedAt);
        return new LabelledClass(type, open, members, computed(type), id, collected, closed);
    }

    /** {@return whether its objects are those of an application: they may hold labelled data} */
    public static boolean isOfUsers(Class<?> type) {
        String name = type.getName();
        return !type.isPrimitive()
                && !type.isArray()
                && !type.isEnum()
                && !name.startsWith("java.")
                && !name.startsWith("javax.")
                && !name.startsWith("jdk.")
                && !name.startsWith("sun.")
                && !name.startsWith("com.sun.");
    }

    /**
     * {@return whose data a labelled member holds: what it says itself, else its class or one around it; empty: nobody
     * says}
     *
     * @param owner the class that declares it
     * @param label what it says
     */
    public static String dataSubject(Class<?> owner, PersonalData label) {
        return label.of().isEmpty() ? dataSubject(owner) : label.of();
    }

    static String dataSubject(Class<?> owner) {
        Class<?> at = owner;
        while (at != null && !at.isAnnotationPresent(DataSubject.class)) {
            at = at.getEnclosingClass();
        }
        return at == null ? "" : at.getAnnotation(DataSubject.class).value();
    }

    /** {@return whose identifier the objects hold, or an empty text} */
    String identifies(Bindings bindings) {
        Class<?> owner = id == null ? type : id.getDeclaringClass();
        String own = dataSubject(owner);
        return own.isEmpty()
                ? bindings.typesOf(owner.getName()).stream()
                        .map(Bindings.Type::dataSubject)
                        .findFirst()
                        .orElse("")
                : own;
    }

    /** {@return what a field of an object holds} */
    public static @Nullable Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError("the field was opened", impossible);
        }
    }

    static String name(Field field, char separator) {
        return field.getDeclaringClass().getName() + separator + field.getName();
    }

    private static @Nullable Member member(Field field, Bindings bindings) {
        Class<?> owner = field.getDeclaringClass();
        PersonalData label = field.getAnnotation(PersonalData.class);
        if (label != null) {
            return new Member(field, label.value(), dataSubject(owner, label));
        }
        String own = dataSubject(owner);
        for (Bindings.Type type : bindings.typesOf(owner.getName())) {
            String category = type.fields().get(field.getName());
            if (category != null) {
                return new Member(field, category, own.isEmpty() ? type.dataSubject() : own);
            }
        }
        return null;
    }

    private static boolean open(Field field, boolean labelled) {
        try {
            field.setAccessible(true);
            return true;
        } catch (InaccessibleObjectException closed) {
            if (labelled) {
                throw new IllegalStateException(
                        """
                        ENF-382 Labelled field cannot be read: %s
                          at      the objects of one person
                          because its module does not open its package
                          fix     add to its module-info: opens %s to dev.privacyenforcer.core""".formatted(
                                name(field, '.'), field.getDeclaringClass().getPackageName()),
                        closed);
            }
            return false;
        }
    }

    /** Their own annotation beats the bindings; their own field beats an inherited one. */
    private static @Nullable Field first(
            List<Field> fields,
            Bindings bindings,
            Predicate<Field> annotated,
            Function<Bindings.Type, @Nullable String> bound) {
        return fields.stream()
                .filter(field -> annotated.test(field)
                        || bindings.typesOf(field.getDeclaringClass().getName()).stream()
                                .anyMatch(type -> field.getName().equals(bound.apply(type))))
                .findFirst()
                .orElse(null);
    }

    /** A record's accessor carries the label of its component, which holds the value. */
    private static List<String> computed(Class<?> type) {
        return declared(type, Class::getDeclaredMethods).stream()
                .filter(method -> method.isAnnotationPresent(PersonalData.class) && !method.isSynthetic())
                .filter(method -> !isAccessor(method))
                .map(method -> method.getDeclaringClass().getName() + "." + method.getName() + "()")
                .sorted()
                .toList();
    }

    private static boolean isAccessor(Method method) {
        return method.getDeclaringClass().isRecord()
                && Arrays.stream(method.getDeclaringClass().getRecordComponents())
                        .anyMatch(component -> component.getAccessor().equals(method));
    }

    /** {@return what the class and those above it declare, its own first} */
    private static <T> List<T> declared(Class<?> type, Function<Class<?>, T[]> members) {
        List<T> all = new ArrayList<>();
        for (Class<?> at = type; at != null && isOfUsers(at); at = at.getSuperclass()) {
            all.addAll(Arrays.asList(members.apply(at)));
        }
        return all;
    }
}
