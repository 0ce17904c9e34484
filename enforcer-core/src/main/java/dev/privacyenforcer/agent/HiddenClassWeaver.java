package dev.privacyenforcer.agent;

import dev.privacyenforcer.weave.LoadTimeWeaver;
import org.jspecify.annotations.Nullable;

/** Weaves hidden classes, which no transformer sees; found by name by the hook, wherever that one was loaded. */
public final class HiddenClassWeaver {

    private static volatile @Nullable LoadTimeWeaver weaver;

    private HiddenClassWeaver() {}

    static void use(LoadTimeWeaver present) {
        weaver = present;
    }

    /**
     * {@return the class with its guards}
     *
     * @param loader its class loader
     * @param classFile without guards
     */
    @SuppressWarnings("BanClassLoader") // it is where the class will live
    public static byte[] weave(@Nullable ClassLoader loader, byte[] classFile) {
        LoadTimeWeaver present = weaver;
        return present == null ? classFile : present.weaveHidden(loader, classFile);
    }
}
