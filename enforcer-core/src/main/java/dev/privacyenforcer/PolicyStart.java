package dev.privacyenforcer;

import dev.privacyenforcer.hook.Engine;
import dev.privacyenforcer.hook.EngineSource;

/** Starts the engine at the first woven access, when the program did not install a policy itself. */
public final class PolicyStart implements EngineSource {

    /** For {@link java.util.ServiceLoader}. */
    public PolicyStart() {}

    @Override
    public Engine start() {
        return Enforcer.installed()
                .orElseGet(() -> Enforcer.install(Settings.policy()))
                .engine();
    }
}
