package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Guards the doors of the JDK that one class goes through, and tells the guards which of its fields are labelled. */
final class DoorWeaving extends ClassVisitor {

    private static final int DETOUR = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    private static final String LABELLED = "Ldev/privacyenforcer/hook/Labelled;";

    private final ClassInWork work;
    private final SerialGuard serial;
    private final List<DoorDetour> detours = new ArrayList<>();

    DoorWeaving(ClassVisitor next, ClassInWork work) {
        super(OpenedClassReader.ASM_API, next);
        this.work = work;
        this.serial = new SerialGuard(work);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor visitor = super.visitMethod(access, name, descriptor, signature, exceptions);
        return visitor == null ? null : serial.around(new DoorCalls(visitor, this, name), access, name, descriptor);
    }

    /** A call of a door at some place becomes one of a method of its own. */
    DoorDetour detour(Door door, int opcode, String owner, String name, String descriptor, String method, int line) {
        String place = work.self.binaryName() + " " + work.self.source() + " " + method + " " + line;
        String own = "enforcer$door$" + detours.size();
        DoorDetour detour = new DoorDetour(own, door, opcode, owner, name, descriptor, place);
        detours.add(detour);
        return detour;
    }

    ClassLabels self() {
        return work.self;
    }

    @Override
    public void visitEnd() {
        for (DoorDetour detour : detours) {
            MethodVisitor visitor = super.visitMethod(DETOUR, detour.name(), detour.descriptor(), null, null);
            if (visitor != null) {
                detour.write(visitor);
            }
        }
        serial.write(cv);
        List<String> fields = fields();
        AnnotationVisitor labelled = fields.isEmpty() ? null : super.visitAnnotation(LABELLED, true);
        if (labelled != null) {
            AnnotationVisitor values = labelled.visitArray("value");
            fields.forEach(field -> values.visit(null, field));
            values.visitEnd();
            labelled.visitEnd();
        }
        super.visitEnd();
    }

    private static String member(@Nullable FieldLabel field) {
        return field == null ? "" : field.member();
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>();
        for (FieldLabel field : work.self.fields().values()) {
            Said said = field.personalData();
            if (said != null) {
                boolean isStatic = field.is(Opcodes.ACC_STATIC);
                FieldLabel id = isStatic ? null : work.labels.identifier(field.owner());
                FieldLabel collected = isStatic ? null : work.labels.timestamp(field.owner());
                String datum = work.labels.datum(field.owner(), said);
                String words = field.name() + " " + datum + " " + member(id) + " " + member(collected);
                fields.add(words.stripTrailing());
            }
        }
        return fields;
    }
}
