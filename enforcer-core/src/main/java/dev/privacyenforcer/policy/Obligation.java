package dev.privacyenforcer.policy;

import dev.privacyenforcer.annotations.Operation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an activity owes for its permission; GDPR Art. 25, 32(1)(a).
 *
 * @param duty what is owed
 * @param minGroup of how many people a group has at least, or null if the policy names no number
 * @param operations for which operations of the activity; never empty
 */
public record Obligation(Duty duty, @Nullable Long minGroup, Set<Operation> operations) {

    /** What can be owed, in the words of a policy file. */
    public enum Duty {
        /** Leave most of the value out. */
        MASK,
        /** Put a hash in its place. */
        HASH,
        /** Put something coarser in its place. */
        GENERALISE,
        /** Use it in sums over groups alone. */
        AGGREGATE,
        /** Make it anonymous; recital 26. */
        ANONYMISE,
        /** Keep evidence of each single access. */
        RECORD_EACH,
        /** Tell the recipient the purpose; Art. 5(1)(b). */
        FORWARD_PURPOSE;

        /** {@return whether the value must become another before it is used} */
        public boolean transforms() {
            return this != RECORD_EACH && this != FORWARD_PURPOSE;
        }

        /** {@return whether it is about groups of people} */
        public boolean isAboutGroups() {
            return this == GENERALISE || this == AGGREGATE || this == ANONYMISE;
        }
    }
}
