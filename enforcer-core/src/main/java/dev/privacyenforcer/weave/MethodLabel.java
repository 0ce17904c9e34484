package dev.privacyenforcer.weave;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * One method and what our annotations say of it, by the simple name of the annotation; and which of its parameters
 * identify the person, counted from 0; and whether it does nothing but return a field or set it.
 */
record MethodLabel(
        String owner,
        String name,
        String descriptor,
        @Nullable String signature,
        int access,
        int line,
        Map<String, Said> annotations,
        List<Integer> identifying,
        boolean accessor) {

    @Nullable
    Said said(String annotation) {
        return annotations.get(annotation);
    }

    /** {@return this method with what the bindings say, unless it says the same itself} */
    MethodLabel bound(String annotation, Said said) {
        Map<String, Said> more = new HashMap<>(annotations);
        more.putIfAbsent(annotation, said);
        return more.equals(annotations)
                ? this
                : new MethodLabel(
                        owner, name, descriptor, signature, access, line, Map.copyOf(more), identifying, accessor);
    }

    /** {@return this method, whose parameter identifies the person by the bindings} */
    MethodLabel identifying(int parameter) {
        return new MethodLabel(
                owner, name, descriptor, signature, access, line, annotations, List.of(parameter), accessor);
    }

    String member() {
        return Names.binary(owner) + "#" + name;
    }

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    /** {@return whether there is no body to weave, so that calls are guarded instead} */
    boolean bodyless() {
        return is(Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE);
    }

    /** {@return whether the source code declares it as a method; a bridge repeats the annotations of its target} */
    boolean declared() {
        return !is(Opcodes.ACC_SYNTHETIC) && !name.startsWith("<") && !name.startsWith(Names.HIBERNATE);
    }
}
