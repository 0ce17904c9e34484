package dev.privacyenforcer.weave;

import java.util.Map;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The calls of the hook, as instructions. */
final class Calls {

    private static final Map<String, String> BOXES = Map.of(
            "B", "java/lang/Byte",
            "C", "java/lang/Character",
            "S", "java/lang/Short",
            "I", "java/lang/Integer",
            "J", "java/lang/Long");

    private Calls() {}

    /** Nothing → site. On JDK 17 a method with a dynamic constant of a primitive type is never compiled. */
    static void site(MethodVisitor mv, ConstantDynamic site) {
        mv.visitLdcInsn(site);
        mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Integer", "intValue", "()I", false);
    }

    /** Owner, value, site → value. */
    static void read(MethodVisitor mv, Type type) {
        if (isReference(type)) {
            guard(mv, "read", "(Ljava/lang/Object;Ljava/lang/Object;I)Ljava/lang/Object;");
            cast(mv, type);
        } else {
            guard(mv, "read", "(Ljava/lang/Object;" + type.getDescriptor() + "I)" + type.getDescriptor());
        }
    }

    /** Owner, value, site → value. */
    static void writeReference(MethodVisitor mv, Type type) {
        guard(mv, "write", "(Ljava/lang/Object;Ljava/lang/Object;I)Ljava/lang/Object;");
        cast(mv, type);
    }

    /** Owner, site → nothing. */
    static void writePrimitive(MethodVisitor mv) {
        guard(mv, "write", "(Ljava/lang/Object;I)V");
    }

    /** Site → token. */
    static void open(MethodVisitor mv) {
        guard(mv, "open", "(I)Ljava/lang/Object;");
    }

    /** Site, identifier → token. */
    static void openFor(MethodVisitor mv) {
        guard(mv, "open", "(ILjava/lang/Object;)Ljava/lang/Object;");
    }

    /** Site → token. */
    static void review(MethodVisitor mv) {
        guard(mv, "review", "(I)Ljava/lang/Object;");
    }

    /** Site, identifier → token. */
    static void reviewFor(MethodVisitor mv) {
        guard(mv, "review", "(ILjava/lang/Object;)Ljava/lang/Object;");
    }

    /** Result, token → result. */
    static void reviewed(MethodVisitor mv, Type result) {
        guard(mv, "reviewed", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
        cast(mv, result);
    }

    /** Token → nothing. */
    static void reviewed(MethodVisitor mv) {
        guard(mv, "reviewed", "(Ljava/lang/Object;)V");
    }

    /** Primitive → the same as an object; references stay. */
    static void box(MethodVisitor mv, Type type) {
        String box = BOXES.get(type.getDescriptor());
        if (box != null) {
            String descriptor = "(" + type.getDescriptor() + ")L" + box + ";";
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
        }
    }

    /** Token → nothing. */
    static void close(MethodVisitor mv) {
        guard(mv, "close", "(Ljava/lang/Object;)V");
    }

    static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private static void guard(MethodVisitor mv, String name, String descriptor) {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, Names.GUARD, name, descriptor, false);
    }

    private static void cast(MethodVisitor mv, Type type) {
        if (!type.getInternalName().equals(Names.OBJECT)) {
            mv.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
    }
}
