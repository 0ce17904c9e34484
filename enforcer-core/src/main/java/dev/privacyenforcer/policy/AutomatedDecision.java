package dev.privacyenforcer.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an activity decides about people without a human; GDPR Art. 22, 13(2)(f).
 *
 * @param made whether it makes such decisions
 * @param profiling whether it evaluates people; Art. 4(4)
 * @param ground why such decisions are lawful, or null if the policy does not say
 * @param logic how they come about, in words
 * @param significance what they mean for the person
 * @param clauses where the published text says so
 */
public record AutomatedDecision(
        boolean made,
        boolean profiling,
        @Nullable Ground ground,
        @Nullable String logic,
        @Nullable String significance,
        List<String> clauses) {

    /** An activity that says it makes none. */
    public static final AutomatedDecision NONE = new AutomatedDecision(false, false, null, null, null, List.of());

    /** Why decisions without a human are lawful, in the words of a policy file; Art. 22(2). */
    public enum Ground {
        /** Necessary for a contract with the person; (a). */
        CONTRACT,
        /** Authorised by law; (b). */
        LAW,
        /** Explicit consent of the person; (c). */
        CONSENT
    }
}
