package dev.privacyenforcer.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why processing is lawful; GDPR Art. 6(1).
 *
 * @param basis which of the grounds
 * @param reference the law or the balancing test it rests on
 * @param reviewBy when it is to be reviewed
 */
public record LegalBasis(
        Basis basis, @Nullable String reference, @Nullable LocalDate reviewBy) {

    /** The grounds, in the words of a policy file. */
    public enum Basis {
        /** Art. 6(1)(a). */
        CONSENT,
        /** Art. 6(1)(b). */
        CONTRACT,
        /** Art. 6(1)(c). */
        LEGAL_OBLIGATION,
        /** Art. 6(1)(d). */
        VITAL_INTERESTS,
        /** Art. 6(1)(e). */
        PUBLIC_TASK,
        /** Art. 6(1)(f). */
        LEGITIMATE_INTERESTS,
        /** The published text names none: permits, and the record says so. */
        UNDECLARED
    }
}
