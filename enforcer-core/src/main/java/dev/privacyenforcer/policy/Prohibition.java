package dev.privacyenforcer.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must never happen, whatever an activity permits; consent lifts it only where it says so.
 *
 * <p>It stands if its selector matches, {@code when} holds, and {@code unless} does not. What depends on a fact that is
 * not known stands, unless {@code permitsUnknown}.
 *
 * @param id unique among the rules of the policy
 * @param title for readers
 * @param selector to what it applies
 * @param when what must be the case
 * @param unless what lifts it, or null if nothing does; with {@code unlessConsent}, what must hold besides
 * @param unlessConsent whether lifting it takes the person's consent to the purpose
 * @param permitsUnknown whether a fact that is not known lifts it
 * @param cause why it denies, and when it is evaluated
 * @param mode the mode for what it forbids; null: that of the purpose or the policy
 * @param clauses where the published text says so
 */
public record Prohibition(
        String id,
        @Nullable String title,
        Selector selector,
        Condition when,
        @Nullable Condition unless,
        boolean unlessConsent,
        boolean permitsUnknown,
        Cause cause,
        @Nullable Mode mode,
        List<String> clauses) {

    /** A prohibition that nothing lifts, or consent alone. */
    public Prohibition(
            String id,
            @Nullable String title,
            Selector selector,
            boolean unlessConsent,
            @Nullable Mode mode,
            List<String> clauses) {
        this(
                id,
                title,
                selector,
                Condition.ALWAYS,
                unlessConsent ? Condition.ALWAYS : null,
                unlessConsent,
                false,
                Cause.PROHIBITED,
                mode,
                clauses);
    }

    /** Why a prohibition denies: reasons of decisions, in the order in which they are evaluated. */
    public enum Cause {
        /** It is forbidden, whatever else may be wrong with it. */
        PROHIBITED,
        /** The system or channel is not one the policy is about. */
        SYSTEM_UNDECLARED,
        /** The person is too young; GDPR Art. 8. */
        MINOR_BLOCKED,
        /** Whoever asks has no role that may. */
        ROLE_NOT_ALLOWED,
        /** Whoever asks may only see data of their own. */
        SUBJECT_MISMATCH,
        /** The data belong to another tenant. */
        TENANT_MISMATCH,
        /** Nobody has checked who is asking; Art. 12(6). */
        IDENTITY_NOT_VERIFIED,
        /** It takes a reason, and none is given. */
        JUSTIFICATION_REQUIRED,
        /** Too many people at once, or too few to be anonymous among. */
        BULK_LIMIT,
        /** The person refuses by a signal, such as Global Privacy Control. */
        OPTED_OUT,
        /** The transfer is none that the policy covers; Art. 44. */
        TRANSFER_NOT_COVERED,
        /** The data must stay in another country. */
        RESIDENCY_VIOLATION,
        /** It takes encryption; Art. 32(1)(a). */
        ENCRYPTION_REQUIRED,
        /** The data should have been erased; Art. 5(1)(e). */
        RETENTION_EXCEEDED,
        /** The data must be masked, hashed or generalised first. */
        TRANSFORM_REQUIRED
    }
}
