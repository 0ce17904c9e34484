package dev.privacyenforcer.weave;

import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Weaves one class, and marks it if anything was to do. */
final class ClassWeaving extends ClassVisitor {

    private static final int DETOUR = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

    private final ClassInWork work;
    private final boolean measured;

    /**
     * @param visitor where the class goes
     * @param work the class
     * @param measured whether the visitor is a class writer, whose methods can be measured
     */
    ClassWeaving(ClassVisitor visitor, ClassInWork work, boolean measured) {
        super(OpenedClassReader.ASM_API, visitor);
        this.work = work;
        this.measured = measured;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor visitor = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (visitor == null || name.startsWith(Names.HIBERNATE)) {
            return visitor;
        }
        MethodLabel known = work.self.methods().get(name + descriptor);
        MethodLabel method = known != null
                ? known
                : new MethodLabel(work.self.name(), name, descriptor, signature, access, 0, Map.of(), List.of(), false);
        MethodWeaving weaving = new MethodWeaving(work, method);
        weaving.check();
        return method.bodyless() ? visitor : weaving.around(measured ? new Measuring(visitor, work, name) : visitor);
    }

    @Override
    public void visitEnd() {
        for (Detour detour : work.detours()) {
            write(detour);
        }
        if (work.touched()) {
            AnnotationVisitor woven = super.visitAnnotation(Names.WOVEN, true);
            if (woven != null) {
                woven.visit("version", Names.WOVEN_VERSION);
                woven.visit("fingerprint", work.fingerprint());
                woven.visitEnd();
            }
        }
        super.visitEnd();
    }

    private void write(Detour detour) {
        String descriptor = detour.descriptor(work.self.name());
        MethodVisitor visitor = super.visitMethod(DETOUR, detour.name(), descriptor, null, null);
        if (visitor == null) {
            return;
        }
        var facts = ScopeFacts.of(work.labels, detour.target(), work.problems);
        if (!facts.isEmpty()) {
            var site = work.site(
                    "SCOPE", detour.caller(), detour.line(), detour.target().member(), facts);
            Parameter person = Parameter.identifying(detour.target(), DETOUR, descriptor, detour.receivers());
            visitor = new ScopeWeaving(visitor, site, person, DETOUR, descriptor, detour.line(), () -> {});
        }
        if (detour.target().said("PersonalData") != null) {
            var site = new Bodyless(detour.target(), facts).result(work, detour.caller(), detour.line());
            visitor = new ResultWeaving(visitor, descriptor, false, site);
        }
        detour.write(visitor, work.self.name());
    }
}
