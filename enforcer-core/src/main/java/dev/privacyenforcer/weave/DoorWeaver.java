package dev.privacyenforcer.weave;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Guards the doors of the JDK in class files, woven or not: the strict level of the agent. The JDK itself stays as it
 * is.
 */
final class DoorWeaver {

    private static final int METHOD = 10;

    private final Labels labels;

    DoorWeaver(Labels labels) {
        this.labels = labels;
    }

    /**
     * {@return the class with its guards; the same if it needs none}
     *
     * @param classFile the class
     * @param concerned whether it may have labelled fields, its own or inherited ones
     */
    byte[] weave(byte[] classFile, boolean concerned) {
        ClassReader reader = OpenedClassReader.of(classFile);
        boolean holdsData = concerned && !labels.data(reader.getClassName()).isEmpty();
        if (!holdsData && !goesThroughDoors(reader)) {
            return classFile;
        }
        ClassInWork work = new ClassInWork(labels, labels.learn(classFile));
        if (work.self.isDescriptor()) {
            return classFile;
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new DoorWeaving(writer, work), 0);
        return writer.toByteArray();
    }

    private static boolean goesThroughDoors(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && reader.readByte(offset - 1) == METHOD) {
                String owner = reader.readClass(offset, buffer);
                String name = reader.readUTF8(reader.getItem(reader.readUnsignedShort(offset + 2)), buffer);
                if (owner != null && name != null && Door.of(owner, name) != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
