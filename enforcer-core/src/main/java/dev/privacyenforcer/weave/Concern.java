package dev.privacyenforcer.weave;

import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Whether a class may need guards, from its constants alone: it carries a label, inherits labelled fields or methods,
 * or refers to a labelled member of another class.
 */
final class Concern {

    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;

    private final Labels labels;
    private final Interest interest;
    private final ClassReader reader;
    private final char[] buffer;

    Concern(Labels labels, Interest interest, ClassReader reader) {
        this.labels = labels;
        this.interest = interest;
        this.reader = reader;
        this.buffer = new char[reader.getMaxStringLength()];
    }

    boolean any() {
        return Mentions.inPool(reader)
                || labels.bound().concern(Names.binary(reader.getClassName()))
                || refersToLabelled()
                || inheritsLabelled()
                || Overrides.possible(labels, reader.getSuperName(), List.of(reader.getInterfaces()));
    }

    private boolean inheritsLabelled() {
        String above = reader.getSuperName();
        return above != null
                && !Names.isJdk(above)
                && interest.inSuperclasses()
                && !labels.data(above).isEmpty();
    }

    private boolean refersToLabelled() {
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            int tag = offset > 0 ? reader.readByte(offset - 1) : 0;
            if (tag >= FIELD && tag <= INTERFACE_METHOD && isLabelled(tag, offset)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLabelled(int tag, int offset) {
        String owner = reader.readClass(offset, buffer);
        if (owner == null || Names.isJdk(owner)) {
            return false;
        }
        int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
        String name = reader.readUTF8(nameAndType, buffer);
        String descriptor = reader.readUTF8(nameAndType + 2, buffer);
        if (name == null || descriptor == null) {
            return true; // not a class file we understand: let the weaver say so
        }
        boolean interesting =
                tag == FIELD ? interest.inField(reader.getClassName(), owner, name) : interest.inMethod(name);
        if (!interesting || labels.of(owner) == null) {
            return false;
        }
        return tag == FIELD
                ? labels.personal(owner, name, descriptor) != null
                : isGuarded(labels.method(owner, name, descriptor))
                        || Hibernate.field(labels, owner, name, descriptor) != null;
    }

    /** A labelled method without a body is guarded where it is called. */
    private boolean isGuarded(@Nullable MethodLabel method) {
        if (method == null || !method.bodyless()) {
            return false;
        }
        ClassLabels owner = labels.of(method.owner());
        return !method.annotations().isEmpty()
                || (owner != null && (owner.said("Purpose") != null || owner.said("Recipient") != null));
    }
}
