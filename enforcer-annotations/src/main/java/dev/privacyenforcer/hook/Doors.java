package dev.privacyenforcer.hook;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The guards at the doors of the JDK, through which a program reaches fields without a field access of its own:
 * reflection, method handles, variable handles, field updaters, offsets, hidden classes.
 *
 * <p>Called by classes that the agent wove at its strict level. A field without a label costs one look-up by class. The
 * last argument of each method names the place of the door.
 */
public final class Doors {

    private Doors() {}

    /** {@return the value, masked text, or null} */
    public static @Nullable Object read(@Nullable Object value, Field field, @Nullable Object owner, String place) {
        LabelledField labelled = labelled(field);
        return labelled == null ? value : GuardedHandles.read(value, owner(field, owner), labelled.read(place));
    }

    /** {@return the value, or false in masked text} */
    public static boolean read(boolean value, Field field, @Nullable Object owner, String place) {
        LabelledField labelled = labelled(field);
        return labelled == null ? value : Guard.read(owner(field, owner), value, labelled.read(place));
    }

    /** {@return the value, or 0 in masked text} */
    public static byte read(byte value, Field field, @Nullable Object owner, String place) {
        LabelledField labelled = labelled(field);
        return labelled == null ? value : Guard.read(owner(field, owner), value, labelled.read(place));
    }

    /** {@return the value, or 0 in masked text} */
    public static char read(char value, Field field, @Nullable Object owner, String place) {
        LabelledField labelled = labelled(field);
        return labelled == null ? value : Guard.read(owner(field, owner), value, labelled.read(place));
    }

    /** {@return the value, or 0 in masked text} */
    public static short read(short value, Field field, @Nullable Object owner, String place) {
        LabelledField labelled = labelled(field);
        return labelled == null ? value : Guard.read(owner(field, owner), value, labelled.read(place));
    }

    /** {@return the value, or 0 in masked text} */
    public static int read(int value, Field field, @Nullable Object owner, String place) {
        LabelledField labelled = labelled(field);
        return labelled == null ? value : Guard.read(owner(field, owner), value, labelled.read(place));
    }

    /** {@return the value, or 0 in masked text} */
    public static long read(long value, Field field, @Nullable Object owner, String place) {
        LabelledField labelled = labelled(field);
        return labelled == null ? value : Guard.read(owner(field, owner), value, labelled.read(place));
    }

    /** {@return the value, or 0 in masked text} */
    public static float read(float value, Field field, @Nullable Object owner, String place) {
        LabelledField labelled = labelled(field);
        return labelled == null ? value : Guard.read(owner(field, owner), value, labelled.read(place));
    }

    /** {@return the value, or 0 in masked text} */
    public static double read(double value, Field field, @Nullable Object owner, String place) {
        LabelledField labelled = labelled(field);
        return labelled == null ? value : Guard.read(owner(field, owner), value, labelled.read(place));
    }

    /** {@return what to write: the value, or null when it is left out} */
    public static @Nullable Object write(@Nullable Object value, Field field, @Nullable Object owner, String place) {
        LabelledField labelled = labelled(field);
        return labelled == null ? value : GuardedHandles.write(value, owner(field, owner), labelled.write(place));
    }

    /** Permits the write of a primitive value, or throws. */
    public static void write(Field field, @Nullable Object owner, String place) {
        LabelledField labelled = labelled(field);
        if (labelled != null) {
            Guard.write(owner(field, owner), labelled.write(place));
        }
    }

    /** {@return the getter of a field, guarded at each call if the field is labelled} */
    public static MethodHandle getter(MethodHandle getter, Class<?> type, String name, String place) {
        LabelledField labelled = LabelledField.through(type, name);
        return labelled == null ? getter : GuardedHandles.getter(getter, labelled.read(place));
    }

    /** {@return the getter of a field, guarded at each call if the field is labelled} */
    public static MethodHandle getter(MethodHandle getter, Field field, String place) {
        return getter(getter, field.getDeclaringClass(), field.getName(), place);
    }

    /** {@return the setter of a field, guarded at each call if the field is labelled} */
    public static MethodHandle setter(MethodHandle setter, Class<?> type, String name, String place) {
        LabelledField labelled = LabelledField.through(type, name);
        return labelled == null ? setter : GuardedHandles.setter(setter, labelled.write(place));
    }

    /** {@return the setter of a field, guarded at each call if the field is labelled} */
    public static MethodHandle setter(MethodHandle setter, Field field, String place) {
        return setter(setter, field.getDeclaringClass(), field.getName(), place);
    }

    /**
     * Permits something that reads and writes a field at any later time, unseen: a variable handle, a field updater, an
     * offset. Who makes it is asked as if it read.
     */
    public static void open(Class<?> type, String name, String place) {
        LabelledField labelled = LabelledField.through(type, name);
        if (labelled != null) {
            Guard.read(null, true, labelled.read(place)); // not omissible: a denial throws
        }
    }

    /** Permits something that reads and writes a field at any later time, unseen. */
    public static void open(Field field, String place) {
        open(field.getDeclaringClass(), field.getName(), place);
    }

    /**
     * Guards one field of an object that Java serialization is about to read.
     *
     * @param replacement what {@code writeReplace} returned
     * @param owner the object; nothing is read from it if it is replaced
     * @param site the access point
     */
    public static void serialized(@Nullable Object replacement, Object owner, int site) {
        if (replacement == owner) {
            Guard.read(owner, true, site);
        }
    }

    /**
     * {@return a hidden class with its guards}
     *
     * @param lookup defines it
     * @param classFile without guards
     */
    public static byte[] hidden(MethodHandles.Lookup lookup, byte[] classFile) {
        return HiddenClasses.woven(lookup.lookupClass().getClassLoader(), classFile);
    }

    private static @Nullable LabelledField labelled(Field field) {
        return LabelledField.of(field.getDeclaringClass(), field.getName());
    }

    private static @Nullable Object owner(Field field, @Nullable Object owner) {
        return Modifier.isStatic(field.getModifiers()) ? null : owner;
    }
}
