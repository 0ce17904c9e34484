package dev.privacyenforcer.weave;

import dev.privacyenforcer.hook.Guard;

/** What a woven program can see of its own scope. */
public final class Sight {

    private Sight() {}

    /** {@return the name of the current scope} */
    public static String scope() {
        return Guard.scope() instanceof RecordingEngine.Named named ? named.name : "";
    }
}
