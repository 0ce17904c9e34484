package dev.privacyenforcer.weave;

import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** One field, with its {@code @PersonalData} if it carries one, and whether it identifies the person. */
record FieldLabel(
        String owner,
        String name,
        String descriptor,
        int access,
        boolean constant,
        @Nullable Said personalData,
        boolean identifies,
        boolean bound) {

    FieldLabel(
            String owner,
            String name,
            String descriptor,
            int access,
            boolean constant,
            @Nullable Said personalData,
            boolean identifies) {
        this(owner, name, descriptor, access, constant, personalData, identifies, false);
    }

    /** {@return this field, labelled by the bindings} */
    FieldLabel bound(Said category) {
        return new FieldLabel(owner, name, descriptor, access, constant, category, identifies, true);
    }

    /** {@return this field, identifying the person by the bindings} */
    FieldLabel identifying() {
        return new FieldLabel(owner, name, descriptor, access, constant, personalData, true, bound);
    }

    String member() {
        return Names.binary(owner) + "#" + name;
    }

    /** {@return whether the value opens by itself only for a purpose, so that holding it needs no guard} */
    boolean guardsItself() {
        return descriptor.equals(Names.GUARDED);
    }

    boolean is(int flags) {
        return (access & flags) != 0;
    }

    boolean isPrivate() {
        return Modifier.isPrivate(access);
    }
}
