package dev.privacyenforcer.weave;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * One method and what our annotations say of it, by the simple name of the annotation; and which of its parameters
 * identify the person, counted from 0.
 */
record MethodLabel(
        String owner,
        String name,
        String descriptor,
        @Nullable String signature,
        int access,
        int line,
        Map<String, Said> annotations,
        List<Integer> identifying) {

    @Nullable
    Said said(String annotation) {
        return annotations.get(annotation);
    }

    /** {@return this method, opening a purpose by the bindings} */
    MethodLabel bound(Said purpose) {
        Map<String, Said> more = new HashMap<>(annotations);
        more.putIfAbsent("Purpose", purpose);
        return new MethodLabel(owner, name, descriptor, signature, access, line, Map.copyOf(more), identifying);
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
