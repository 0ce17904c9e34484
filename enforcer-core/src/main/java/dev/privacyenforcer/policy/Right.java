package dev.privacyenforcer.policy;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says of a right of the person; GDPR Art. 12 to 22.
 *
 * @param kind which right
 * @param title for readers
 * @param when who has it
 * @param unless who has not, or null
 * @param within how soon it is met, or null: without undue delay, Art. 12(3)
 * @param grounds why it may be refused, or null
 * @param clauses where the published text says so
 */
public record Right(
        Kind kind,
        @Nullable String title,
        Condition when,
        @Nullable Condition unless,
        @Nullable Period within,
        @Nullable String grounds,
        List<String> clauses) {

    /** The rights, in the words of a policy file. */
    public enum Kind {
        /** To be told; Art. 13, 14. */
        INFORMATION,
        /** To see the data; Art. 15. */
        ACCESS,
        /** To have them put right; Art. 16. */
        RECTIFICATION,
        /** To have them erased; Art. 17. */
        ERASURE,
        /** To have their processing restricted; Art. 18. */
        RESTRICTION,
        /** To take them elsewhere; Art. 20. */
        PORTABILITY,
        /** To object; Art. 21. */
        OBJECTION,
        /** To a human decision; Art. 22. */
        HUMAN_DECISION,
        /** To withdraw consent; Art. 7(3). */
        WITHDRAWAL,
        /** To complain to an authority; Art. 77. */
        COMPLAINT
    }
}
