package dev.privacyenforcer.hook;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Finds the agent's weaver, which no transformer of the virtual machine calls for hidden classes. */
final class HiddenClasses {

    private static final String WEAVER = "dev.privacyenforcer.shaded.agent.HiddenClassWeaver";
    private static final MethodHandle WEAVE = find();

    private HiddenClasses() {}

    private static MethodHandle find() {
        try {
            Class<?> weaver = Class.forName(WEAVER, true, ClassLoader.getSystemClassLoader());
            MethodType type = MethodType.methodType(byte[].class, ClassLoader.class, byte[].class);
            return MethodHandles.publicLookup().findStatic(weaver, "weave", type);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("the agent that wove this program is gone: no " + WEAVER, missing);
        }
    }

    static byte[] woven(@Nullable ClassLoader loader, byte[] classFile) {
        try {
            return (byte[]) WEAVE.invokeExact(loader, classFile);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
