package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A private static method that goes through a door of the JDK, with the guard behind or before it. It stands in the
 * class that made the call, as the JDK asks whose class the caller is.
 *
 * @param name its own name
 * @param door what the guard has to do
 * @param opcode how the method of the JDK is called
 * @param owner its class
 * @param method its name
 * @param methodDescriptor its descriptor
 * @param place class, source file, method and line of the call, with blanks between
 */
record DoorDetour(
        String name, Door door, int opcode, String owner, String method, String methodDescriptor, String place) {

    private static final String DOORS = "dev/privacyenforcer/hook/Doors";
    private static final String FIELD = "Ljava/lang/reflect/Field;";
    private static final String HANDLE = "Ljava/lang/invoke/MethodHandle;";
    private static final String LOOKUP = "Ljava/lang/invoke/MethodHandles$Lookup;";

    String descriptor() {
        Type type = Type.getMethodType(methodDescriptor);
        List<Type> parameters = new ArrayList<>(Arrays.asList(type.getArgumentTypes()));
        if (opcode != Opcodes.INVOKESTATIC) {
            parameters.add(0, Type.getObjectType(owner));
        }
        return Type.getMethodDescriptor(type.getReturnType(), parameters.toArray(new Type[0]));
    }

    Handle handle(String self, boolean isInterface) {
        return new Handle(Opcodes.H_INVOKESTATIC, self, name, descriptor(), isInterface);
    }

    void write(MethodVisitor visitor) {
        visitor.visitCode();
        if (door == Door.WRITE) {
            writer(visitor);
        } else {
            through(visitor);
            if (door == Door.READ) {
                reader(visitor);
            } else if (door != Door.HIDDEN) {
                maker(visitor);
            }
        }
        visitor.visitInsn(Type.getReturnType(descriptor()).getOpcode(Opcodes.IRETURN));
        visitor.visitMaxs(0, 0);
        visitor.visitEnd();
    }

    /** Nothing → what the method of the JDK returns. */
    private void through(MethodVisitor visitor) {
        int local = 0;
        for (Type parameter : Type.getArgumentTypes(descriptor())) {
            if (door == Door.HIDDEN && local == 1) {
                visitor.visitVarInsn(Opcodes.ALOAD, 0);
                visitor.visitVarInsn(Opcodes.ALOAD, 1);
                call(visitor, "hidden", "(" + LOOKUP + "[B)[B");
            } else {
                visitor.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
            }
            local += parameter.getSize();
        }
        visitor.visitMethodInsn(opcode, owner, method, methodDescriptor, false);
    }

    /** Value → value. */
    private void reader(MethodVisitor visitor) {
        String type = Type.getReturnType(methodDescriptor).getDescriptor();
        visitor.visitVarInsn(Opcodes.ALOAD, 0);
        visitor.visitVarInsn(Opcodes.ALOAD, 1);
        guard(visitor, "read", "(" + type + FIELD + "Ljava/lang/Object;", type);
    }

    private void writer(MethodVisitor visitor) {
        Type type = Type.getArgumentTypes(methodDescriptor)[1];
        boolean reference = Calls.isReference(type);
        if (!reference) {
            visitor.visitVarInsn(Opcodes.ALOAD, 0);
            visitor.visitVarInsn(Opcodes.ALOAD, 1);
            guard(visitor, "write", "(" + FIELD + "Ljava/lang/Object;", "V");
        }
        visitor.visitVarInsn(Opcodes.ALOAD, 0);
        visitor.visitVarInsn(Opcodes.ALOAD, 1);
        visitor.visitVarInsn(type.getOpcode(Opcodes.ILOAD), 2);
        if (reference) {
            visitor.visitVarInsn(Opcodes.ALOAD, 0);
            visitor.visitVarInsn(Opcodes.ALOAD, 1);
            guard(visitor, "write", "(Ljava/lang/Object;" + FIELD + "Ljava/lang/Object;", "Ljava/lang/Object;");
        }
        visitor.visitMethodInsn(opcode, owner, method, methodDescriptor, false);
    }

    /** Handle → guarded handle; whatever else was made stays, if it may be made at all. */
    private void maker(MethodVisitor visitor) {
        String passed = door == Door.OPEN ? "" : HANDLE;
        String returned = door == Door.OPEN ? "V" : HANDLE;
        String guard = door.name().toLowerCase(java.util.Locale.ROOT);
        guard(visitor, guard, "(" + passed + loadTarget(visitor), returned);
    }

    /** Loads the field, or the class and the name of the field; {@return the types of what it loaded} */
    private String loadTarget(MethodVisitor visitor) {
        Type[] types = Type.getArgumentTypes(descriptor());
        int type = -1;
        int name = -1;
        for (int i = 0; i < types.length; i++) { // none of them takes two places
            if (types[i].getDescriptor().equals(FIELD)) {
                visitor.visitVarInsn(Opcodes.ALOAD, i);
                return FIELD;
            }
            name = name < 0 && types[i].getDescriptor().equals("Ljava/lang/String;") ? i : name;
            type = type < 0 && types[i].getDescriptor().equals("Ljava/lang/Class;") ? i : type;
        }
        visitor.visitVarInsn(Opcodes.ALOAD, owner.endsWith("ConstantBootstraps") ? 3 : type);
        visitor.visitVarInsn(Opcodes.ALOAD, name);
        return "Ljava/lang/Class;Ljava/lang/String;";
    }

    private void guard(MethodVisitor visitor, String guard, String parameters, String result) {
        visitor.visitLdcInsn(place);
        call(visitor, guard, parameters + "Ljava/lang/String;)" + result);
    }

    private static void call(MethodVisitor visitor, String guard, String descriptor) {
        visitor.visitMethodInsn(Opcodes.INVOKESTATIC, DOORS, guard, descriptor, false);
    }
}
