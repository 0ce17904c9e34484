package dev.privacyenforcer.weave;

import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** One field, with its {@code @PersonalData} if it carries one. */
record FieldLabel(
        String owner,
        String name,
        String descriptor,
        int access,
        boolean constant,
        @Nullable Said personalData,
        boolean bound) {

    FieldLabel(
            String owner, String name, String descriptor, int access, boolean constant, @Nullable Said personalData) {
        this(owner, name, descriptor, access, constant, personalData, false);
    }

    /** {@return this field, labelled by the bindings} */
    FieldLabel bound(Said category) {
        return new FieldLabel(owner, name, descriptor, access, constant, category, true);
    }

    String member() {
        return Names.binary(owner) + "#" + name;
    }

    boolean isPrivate() {
        return Modifier.isPrivate(access);
    }
}
