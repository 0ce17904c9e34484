package dev.privacyenforcer.policy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why processing is lawful; GDPR Art. 6(1).
 *
 * @param basis which of the grounds
 * @param model what the person has to say or may say about it
 * @param explicit whether the consent must be explicit; Art. 9(2)(a)
 * @param per what a consent is bound to beside the purpose
 * @param when what must be the case for it to hold
 * @param unless what must not be the case, or null
 * @param reference the law or the balancing test it rests on
 * @param reviewBy when it is to be reviewed
 * @param holder whose interests they are, Art. 13(1)(d), or who is under the obligation
 * @param compellingGrounds why it survives an objection, Art. 21(1); null: it does not
 */
public record LegalBasis(
        Basis basis,
        Model model,
        boolean explicit,
        Set<Bond> per,
        Condition when,
        @Nullable Condition unless,
        @Nullable String reference,
        @Nullable LocalDate reviewBy,
        @Nullable String holder,
        @Nullable String compellingGrounds) {

    /** By hand for the reason that {@link Condition} has. */
    @Override
    public int hashCode() {
        return Objects.hash(basis, model, explicit, per, when, unless, reference, reviewBy, holder, compellingGrounds);
    }

    /** A basis that holds whatever the facts are. */
    public LegalBasis(Basis basis, Model model, @Nullable String reference, @Nullable LocalDate reviewBy) {
        this(basis, model, false, Set.of(), Condition.ALWAYS, null, reference, reviewBy, null, null);
    }

    /**
     * {@return the basis with the model it usually has}
     *
     * @param basis which of the grounds
     */
    public static LegalBasis of(Basis basis) {
        return new LegalBasis(basis, basis.usualModel(), null, null);
    }

    /** What the person has to say, or may say, in the words of a policy file. */
    public enum Model {
        /** The person must have consented to the purpose; Art. 4(11), 7. */
        OPT_IN,
        /** The person may refuse: by opting out, by objecting (Art. 21), or by withdrawing a consent. */
        OPT_OUT,
        /** The person is not asked. */
        NONE
    }

    /** What a consent can be bound to, in the words of a policy file. */
    public enum Bond {
        /** To one recipient. */
        RECIPIENT,
        /** To one category, with everything beneath it. */
        CATEGORY,
        /** To one channel, such as e-mail. */
        CHANNEL,
        /** To the law of one place, with everything within it: of where the person lives. */
        JURISDICTION
    }

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
        UNDECLARED;

        /** {@return the model of a basis whose policy names none} */
        public Model usualModel() {
            return switch (this) {
                case CONSENT -> Model.OPT_IN;
                case PUBLIC_TASK, LEGITIMATE_INTERESTS -> Model.OPT_OUT;
                case CONTRACT, LEGAL_OBLIGATION, VITAL_INTERESTS, UNDECLARED -> Model.NONE;
            };
        }
    }
}
