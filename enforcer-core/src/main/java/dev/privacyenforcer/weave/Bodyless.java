package dev.privacyenforcer.weave;

import java.util.List;
import net.bytebuddy.jar.asm.ConstantDynamic;
import org.jspecify.annotations.Nullable;

/**
 * A labelled method without a body to weave, such as that of a client interface: its calls are guarded instead.
 *
 * @param method the method
 * @param scope the facts of the scope it opens, if any
 */
record Bodyless(MethodLabel method, List<String> scope) {

    /** {@return the labelled method that a call means, or null if the call needs no guard} */
    static @Nullable Bodyless of(ClassInWork work, String owner, String name, String descriptor) {
        MethodLabel method = work.labels.method(owner, name, descriptor);
        if (method == null || !method.bodyless() || !method.declared()) {
            return null;
        }
        List<String> scope = ScopeFacts.of(work.labels, method, work.problems);
        return scope.isEmpty() && method.said("PersonalData") == null ? null : new Bodyless(method, scope);
    }

    boolean scoped() {
        return !scope.isEmpty();
    }

    Detour detour(ClassInWork work, int opcode, String owner, boolean isInterface, String caller, int line) {
        String name = "enforcer$call$" + work.detours().size();
        return work.detour(new Detour(name, opcode, owner, isInterface, method, caller, line));
    }

    ConstantDynamic result(ClassInWork work, String caller, int line) {
        Said said = method.said("PersonalData");
        String datum = said == null ? "" : work.labels.datum(method.owner(), said);
        return work.site("RESULT", caller, line, method.member(), List.of("data=" + datum));
    }
}
