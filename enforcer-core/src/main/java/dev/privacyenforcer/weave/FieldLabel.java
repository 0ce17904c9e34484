package dev.privacyenforcer.weave;

import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * One field, with its {@code @PersonalData} if it carries one, and whether it identifies the person or says when the
 * data were collected.
 */
record FieldLabel(
        String owner,
        String name,
        String descriptor,
        int access,
        boolean constant,
        @Nullable Said personalData,
        boolean identifies,
        boolean dates,
        boolean bound) {

    FieldLabel(
            String owner,
            String name,
            String descriptor,
            int access,
            boolean constant,
            @Nullable Said personalData,
            boolean identifies,
            boolean dates) {
        this(owner, name, descriptor, access, constant, personalData, identifies, dates, false);
    }

    /** {@return this field, labelled by the bindings} */
    FieldLabel bound(Said category) {
        return new FieldLabel(owner, name, descriptor, access, constant, category, identifies, dates, true);
    }

    /** {@return this field, identifying the person by the bindings} */
    FieldLabel identifying() {
        return new FieldLabel(owner, name, descriptor, access, constant, personalData, true, dates, bound);
    }

    /** {@return this field, saying by the bindings when the data were collected} */
    FieldLabel dating() {
        return new FieldLabel(owner, name, descriptor, access, constant, personalData, identifies, true, bound);
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
