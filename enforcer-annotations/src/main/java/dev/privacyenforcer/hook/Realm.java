package dev.privacyenforcer.hook;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The engine of this class-loading realm, and the epoch that its lasting verdicts belong to. */
final class Realm {

    /** Changes when an engine, its policy or its knowledge does. */
    static volatile int epoch;

    private static volatile @Nullable Engine engine;
    private static volatile @Nullable RuntimeException startFailure;

    private Realm() {}

    static synchronized void install(@Nullable Engine newEngine) {
        Ledger.drainAll();
        startFailure = null;
        engine = newEngine;
        invalidate();
    }

    static @Nullable Engine installed() {
        return engine;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only under the lock
    static synchronized void invalidate() {
        epoch++;
        Ledger.expireAll();
    }

    /** {@return the engine, started now if it was not yet} */
    static Engine engine() {
        Engine present = engine;
        return present != null ? present : start();
    }

    private static synchronized Engine start() {
        if (startFailure != null) {
            throw startFailure;
        }
        Engine present = engine;
        if (present != null) {
            return present;
        }
        try {
            Engine started = ServiceLoader.load(EngineSource.class, Realm.class.getClassLoader())
                    .findFirst()
                    .or(() -> ServiceLoader.load(EngineSource.class).findFirst())
                    .orElseThrow(EngineMissingException::new)
                    .start();
            install(started);
            return started;
        } catch (RuntimeException failure) {
            startFailure = failure;
            throw failure;
        }
    }
}
