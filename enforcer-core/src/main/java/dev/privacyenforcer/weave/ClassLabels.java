package dev.privacyenforcer.weave;

import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** What the annotations of one class say, read from its class file. Fields and methods by name and descriptor. */
record ClassLabels(
        int version,
        int access,
        String name,
        @Nullable String superName,
        List<String> interfaces,
        @Nullable String outer,
        String source,
        Map<String, Said> annotations,
        Map<String, FieldLabel> fields,
        Map<String, MethodLabel> methods,
        boolean mentions,
        boolean woven) {

    /** {@return these labels and those of the bindings} */
    ClassLabels bound(
            Map<String, Said> boundAnnotations,
            Map<String, FieldLabel> boundFields,
            Map<String, MethodLabel> boundMethods) {
        return new ClassLabels(
                version,
                access,
                name,
                superName,
                interfaces,
                outer,
                source,
                boundAnnotations,
                boundFields,
                boundMethods,
                true,
                woven);
    }

    @Nullable
    Said said(String annotation) {
        return annotations.get(annotation);
    }

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    boolean isInterface() {
        return is(Opcodes.ACC_INTERFACE);
    }

    /** {@return whether this is {@code module-info} or {@code package-info}, which hold no code} */
    boolean isDescriptor() {
        return is(Opcodes.ACC_MODULE) || name.endsWith("package-info");
    }

    String binaryName() {
        return Names.binary(name);
    }
}
