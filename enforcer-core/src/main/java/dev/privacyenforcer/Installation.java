package dev.privacyenforcer;

import dev.privacyenforcer.hook.Guard;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The one enforcer of this class-loading realm; a second, different one is refused. */
final class Installation {

    private static final AtomicReference<Enforcer> PRESENT = new AtomicReference<>();

    private Installation() {}

    static @Nullable Enforcer present() {
        return PRESENT.get();
    }

    /** {@return the candidate, which decides from now on; or the present one if they are alike} */
    static Enforcer put(Enforcer candidate) {
        Enforcer present = PRESENT.compareAndExchange(null, candidate);
        if (present == null) {
            start(candidate);
            Consents.keepFresh(candidate);
            Consents.listen(candidate);
            Consents.warnIfMissing(candidate.engine().policy(), candidate.consents());
            return candidate;
        }
        boolean alike = present.mode() == candidate.mode()
                && present.policy().sha256().equals(candidate.policy().sha256());
        if (!alike) {
            throw new IllegalStateException(
                    Settings.secondPolicy(present.policy(), present.mode(), candidate.policy(), candidate.mode()));
        }
        Consents.refuseSecond(present.consents(), candidate.consents());
        return present;
    }

    /** What cannot be shown to guard, or cannot be recorded where the environment says, does not start. */
    private static void start(Enforcer candidate) {
        Guard.install(candidate.engine());
        try {
            SelfTest.run();
            EvidenceWriter.startIfAsked(candidate);
        } catch (RuntimeException failed) {
            remove(candidate);
            Guard.install(null);
            throw failed;
        }
    }

    static boolean remove(Enforcer present) {
        return PRESENT.compareAndSet(present, null);
    }
}
