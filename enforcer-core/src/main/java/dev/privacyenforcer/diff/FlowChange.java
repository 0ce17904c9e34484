package dev.privacyenforcer.diff;

import dev.privacyenforcer.annotations.Operation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Flows on which two versions of a policy stand differently, in the same way.
 *
 * @param kind what becomes of them
 * @param dataSubject whose data
 * @param purpose for which purpose
 * @param recipient to whom, or null: they are not disclosed
 * @param operations what is done
 * @param categories which data, each key with everything beneath it
 * @param before where the old version stands
 * @param after where the new one does
 */
public record FlowChange(
        Kind kind,
        String dataSubject,
        String purpose,
        @Nullable String recipient,
        List<Operation> operations,
        List<String> categories,
        Stand before,
        Stand after) {

    /** What becomes of a flow. */
    public enum Kind {
        /** It was never permitted, and now is. */
        ALLOWED,
        /** It was permitted, and now never is. */
        FORBIDDEN,
        /** It still is, under a condition that was none before. */
        NARROWED,
        /** It still is, and a condition has gone. */
        WIDENED,
        /** It still is, on another legal basis. */
        OTHER_BASIS,
        /** It still is, and another condition is in the way. */
        OTHER_CONDITION;

        static Kind of(Stand before, Stand after) {
            if (before.reach() == Reach.NEVER) {
                return ALLOWED;
            }
            if (after.reach() == Reach.NEVER) {
                return FORBIDDEN;
            }
            if (before.reach() != after.reach()) {
                return before.reach() == Reach.ALWAYS ? NARROWED : WIDENED;
            }
            return Objects.equals(before.legalBasis(), after.legalBasis()) ? OTHER_CONDITION : OTHER_BASIS;
        }
    }
}
