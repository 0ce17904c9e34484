package dev.privacyenforcer.hook;

/** Starts the engine at the first woven access. Found with {@link java.util.ServiceLoader}; one per class path. */
@FunctionalInterface
public interface EngineSource {

    /**
     * Starts the engine.
     *
     * @return the engine; never null
     */
    Engine start();
}
