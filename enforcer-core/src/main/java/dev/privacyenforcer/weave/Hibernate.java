package dev.privacyenforcer.weave;

import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Classes that Hibernate has enhanced: field accesses have become calls of generated methods, which are the access now.
 */
final class Hibernate {

    private Hibernate() {}

    /** {@return the labelled field that a generated method reads or writes, or null if the method is no such thing} */
    static @Nullable FieldLabel field(Labels labels, String owner, String name, String descriptor) {
        if (!name.startsWith(Names.HIBERNATE)) {
            return null;
        }
        Type[] parameters = Type.getArgumentTypes(descriptor);
        if (name.startsWith(Names.HIBERNATE_READ) && parameters.length == 0) {
            String field = name.substring(Names.HIBERNATE_READ.length());
            return labels.personal(owner, field, Type.getReturnType(descriptor).getDescriptor());
        }
        if (name.startsWith(Names.HIBERNATE_WRITE) && parameters.length == 1) {
            return labels.personal(
                    owner, name.substring(Names.HIBERNATE_WRITE.length()), parameters[0].getDescriptor());
        }
        return null;
    }
}
