package dev.privacyenforcer.weave;

import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ModuleVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Whether the module of the woven classes reads the hook at run time; without, they fail with an IllegalAccessError.
 */
final class ModuleRequirement extends ClassVisitor {

    private static final String HOOK = "dev.privacyenforcer.annotations";

    private String module = "";
    private String found = "no such directive";
    private boolean met;

    private ModuleRequirement() {
        super(OpenedClassReader.ASM_API);
    }

    static ModuleRequirement read(byte[] moduleInfo) {
        ModuleRequirement requirement = new ModuleRequirement();
        OpenedClassReader.of(moduleInfo).accept(requirement, ClassReader.SKIP_CODE);
        return requirement;
    }

    /** {@return what is wrong with the module, if anything} */
    List<Problem> problems(String where) {
        return met ? List.of() : List.of(Problems.notRequired(where, module, found));
    }

    @Override
    public ModuleVisitor visitModule(String name, int access, String version) {
        module = name;
        return new ModuleVisitor(OpenedClassReader.ASM_API) {
            @Override
            public void visitRequire(String required, int flags, String requiredVersion) {
                if (required.equals(HOOK)) {
                    met = (flags & Opcodes.ACC_STATIC_PHASE) == 0;
                    found = "'requires static " + HOOK + "'";
                }
            }
        };
    }
}
