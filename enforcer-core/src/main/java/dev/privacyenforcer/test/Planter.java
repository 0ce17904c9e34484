package dev.privacyenforcer.test;

import dev.privacyenforcer.Guarded;
import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.rights.LabelledClass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts canaries into the labelled fields of objects, by reflection: past the guards, which a test is to try. */
final class Planter {

    private static final int DEEPEST = 8;

    private static final int PLANTING = AccessPoints.number(AccessPoint.of(
            AccessPoint.Kind.IDENTITY, Planter.class.getName(), "Planter.java", "guarded", 0, "", List.of()));

    private final Consumer<Canary> planted;

    Planter(Consumer<Canary> planted) {
        this.planted = planted;
    }

    /** {@return a new object, each labelled field a canary} */
    Object create(Class<?> type, int depth) {
        if (type.isRecord()) {
            return record(type, null, depth);
        }
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .min(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow(() -> new IllegalArgumentException(
                        TestTexts.cannotCreate(type, "it has no constructor: it is an interface or a primitive")));
        Object[] arguments = Arrays.stream(constructor.getParameters())
                .map(parameter -> unlabelled(parameter.getType(), parameter.getName(), depth))
                .toArray();
        return fill(construct(constructor, arguments), depth);
    }

    /** {@return the object with its fields filled; of a record, a filled copy} */
    Object fill(Object owner, int depth) {
        if (owner.getClass().isRecord()) {
            return record(owner.getClass(), owner, depth);
        }
        for (Class<?> type = owner.getClass(); type != null && isOfUsers(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    fill(owner, field, depth);
                }
            }
        }
        return owner;
    }

    private void fill(Object owner, Field field, int depth) {
        try {
            field.setAccessible(true);
            PersonalData label = field.getAnnotation(PersonalData.class);
            Object present = field.get(owner);
            Object wanted = label != null
                    ? labelled(field.getGenericType(), field, field.getDeclaringClass(), label, depth)
                    : present != null && isOfUsers(field.getType()) && depth < DEEPEST
                            ? fill(present, depth + 1)
                            : null;
            if (wanted != null && wanted != present) {
                field.set(owner, wanted);
            }
        } catch (IllegalAccessException | InaccessibleObjectException closed) {
            throw new IllegalArgumentException(
                    TestTexts.cannotCreate(owner.getClass(), "field " + field.getName() + " cannot be set"), closed);
        }
    }

    private Object record(Class<?> type, @Nullable Object present, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(type, components[i], present, depth);
        }
        try {
            return construct(type.getDeclaredConstructor(types), values);
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError("a record has a canonical constructor", impossible);
        }
    }

    private @Nullable Object component(Class<?> type, RecordComponent component, @Nullable Object present, int depth) {
        try {
            Field field = type.getDeclaredField(component.getName());
            PersonalData label = field.getAnnotation(PersonalData.class);
            Object made = label == null ? null : labelled(component.getGenericType(), field, type, label, depth);
            if (made != null || present == null) {
                return made != null ? made : unlabelled(component.getType(), component.getName(), depth);
            }
            field.setAccessible(true);
            Object old = field.get(present);
            return old != null && isOfUsers(component.getType()) && depth < DEEPEST ? fill(old, depth + 1) : old;
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException(TestTexts.cannotCreate(type, closed.toString()), closed);
        }
    }

    private @Nullable Object labelled(
            Type type, AnnotatedElement field, Class<?> owner, PersonalData label, int depth) {
        String name = owner.getSimpleName() + "#" + (field instanceof Field named ? named.getName() : "");
        String dataSubject = LabelledClass.dataSubject(owner, label);
        return value(type, name, label.value(), dataSubject.isEmpty() ? "unknown" : dataSubject, depth);
    }

    private @Nullable Object value(Type type, String field, String category, String dataSubject, int depth) {
        Class<?> raw = raw(type);
        MadeUp made = MadeUp.of(raw, field, category);
        if (made != null) {
            planted.accept(Canary.of(field, category, made.text(), made.others()));
            return made.value();
        }
        if (raw == Guarded.class) {
            Object inside = value(argument(type, 0), field, category, dataSubject, depth);
            return inside == null ? null : guarded(category, dataSubject, inside);
        }
        Object several = several(type, raw, field, category, dataSubject, depth);
        return several != null || !isOfUsers(raw) || depth >= DEEPEST ? several : create(raw, depth + 1);
    }

    /** The test puts it there, not the program: not judged, and not in the evidence. */
    private static Guarded<Object> guarded(String category, String dataSubject, Object inside) {
        Object before = Guard.open(PLANTING);
        try {
            return Guarded.of(category, dataSubject, inside);
        } finally {
            Guard.close(before);
        }
    }

    private @Nullable Object several(
            Type type, Class<?> raw, String field, String category, String dataSubject, int depth) {
        boolean list = raw.isAssignableFrom(ArrayList.class) && Iterable.class.isAssignableFrom(raw);
        if (raw.isArray() && !raw.getComponentType().isPrimitive()) {
            Object array = Array.newInstance(raw.getComponentType(), 1);
            Array.set(array, 0, value(raw.getComponentType(), field, category, dataSubject, depth));
            return array;
        } else if (list || raw == Set.class || raw == LinkedHashSet.class || raw == Optional.class) {
            Object element = value(argument(type, 0), field, category, dataSubject, depth);
            return element == null ? null : holding(raw, element, list);
        } else if (raw == Map.class || raw == HashMap.class) {
            Map<Object, @Nullable Object> map = new HashMap<>();
            map.put(keyOf(argument(type, 0)), value(argument(type, 1), field, category, dataSubject, depth));
            return map;
        }
        return null;
    }

    private static Object holding(Class<?> raw, Object element, boolean list) {
        if (raw == Optional.class) {
            return Optional.of(element);
        }
        Collection<Object> holder = list ? new ArrayList<>() : new LinkedHashSet<>();
        holder.add(element);
        return holder;
    }

    private static Object keyOf(Type type) {
        Class<?> raw = raw(type);
        return raw.isEnum() ? raw.getEnumConstants()[0] : raw == Integer.class ? (Object) 1 : "key";
    }

    /** What nobody labelled: enough for a constructor to be content with. */
    private @Nullable Object unlabelled(Class<?> type, String name, int depth) {
        if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        } else if (type == String.class) {
            return name;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (List.class == type || Collection.class == type) {
            return new ArrayList<>();
        }
        boolean constructible = isOfUsers(type) && !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
        return constructible && depth < DEEPEST ? create(type, depth + 1) : null;
    }

    private static Object construct(Constructor<?> constructor, @Nullable Object[] arguments) {
        Class<?> type = constructor.getDeclaringClass();
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            throw new IllegalArgumentException(
                    TestTexts.cannotCreate(type, "its constructor threw " + thrown.getTargetException()), thrown);
        } catch (ReflectiveOperationException | InaccessibleObjectException closed) {
            throw new IllegalArgumentException(TestTexts.cannotCreate(type, closed.toString()), closed);
        }
    }

    private static Class<?> raw(Type type) {
        Type plain = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
        return plain instanceof Class<?> known ? known : Object.class;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }

    private static boolean isOfUsers(Class<?> type) {
        return LabelledClass.isOfUsers(type) && type != Guarded.class;
    }
}
