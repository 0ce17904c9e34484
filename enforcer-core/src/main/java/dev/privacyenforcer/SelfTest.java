package dev.privacyenforcer;

import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.Captured;
import dev.privacyenforcer.hook.Datum;
import dev.privacyenforcer.hook.Guard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves at start that the guards work: a value is read outside of every purpose, and must be denied.
 *
 * <p>The read is what the weaver makes of a getter, written by hand: it takes the way of every guarded access through
 * the hook, the installed engine and the policy in force. That classes were woven at all is what the scan proves. It is
 * neither logged nor counted, and denied in every mode.
 */
final class SelfTest {

    private static final String VALUE = "canary";
    private static final AccessPoint POINT = AccessPoint.of(
            AccessPoint.Kind.READ,
            SelfTest.class.getName(),
            "SelfTest.java",
            "value",
            0,
            SelfTest.class.getName() + "#VALUE",
            List.of(new Datum("enforcer_canary", "enforcer.canary")));
    private static final int SITE = AccessPoints.number(POINT);

    private SelfTest() {}

    static boolean isAt(AccessPoint point) {
        return point == POINT;
    }

    /**
     * Reads the canary.
     *
     * @throws IllegalStateException if it could be read, or if nobody could decide
     */
    static void run() {
        Object outside = Guard.resume(Captured.OUTSIDE);
        try {
            Object read = value();
            throw failed("the guard answered with " + (read == null ? "nothing" : "the value"), null);
        } catch (ProcessingDeniedException denied) {
            Reason reason = denied.denial().reason();
            if (reason == Reason.ENGINE_ERROR || reason == Reason.RECORD_UNAVAILABLE) {
                throw failed("nobody could decide (" + reason + ")", denied);
            }
        } finally {
            Guard.close(outside);
        }
    }

    private static @Nullable Object value() {
        return Guard.read(null, VALUE, SITE);
    }

    /** {@return the denial, by the reason that the policy gave: the missing purpose, or what comes before it} */
    static ProcessingDeniedException denied(Deny denial) {
        return new ProcessingDeniedException(
                "ENF-361 Self-test: denied, as it must be  [" + denial.reason() + "]", denial);
    }

    private static IllegalStateException failed(String found, @Nullable RuntimeException cause) {
        return new IllegalStateException(
                "ENF-360 Not started: the guards do not guard\n"
                        + "  at      the self-test, which reads a value without a purpose\n"
                        + "  because it must be denied, and " + found + "\n"
                        + "  fix     look for a second copy of dev.privacyenforcer.hook in the application or an agent,"
                        + " and for code that calls Guard.install",
                cause);
    }
}
