package dev.privacyenforcer.diff;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy stands on something.
 *
 * @param reach how far it permits it
 * @param legalBasis on which basis, in the words of a policy file; null: never
 * @param reason what denies it where nothing is known and nobody has said anything; null: nothing does
 * @param rule the rule that permits it, or else denies it; null: none does
 * @param clauses its clauses
 */
public record Stand(
        Reach reach,
        @Nullable String legalBasis,
        @Nullable String reason,
        @Nullable String rule,
        List<String> clauses) {

    /** {@return the stand in a line} */
    @Override
    public String toString() {
        String by = rule == null ? "" : " by " + rule;
        String clause = clauses.isEmpty() ? "" : ", clause " + String.join(", ", clauses);
        return switch (reach) {
            case ALWAYS -> "permitted" + by + " (" + legalBasis + ")" + clause;
            case SOMETIMES -> "permitted" + by + " (" + legalBasis + ") unless " + reason + clause;
            case NEVER -> "forbidden" + by + " [" + reason + "]" + clause;
        };
    }

    /** {@return whether the difference to another matters: how far, on which basis, under which condition} */
    boolean differsFrom(Stand other) {
        boolean never = reach == Reach.NEVER && other.reach == Reach.NEVER;
        return !never
                && (reach != other.reach
                        || !Objects.equals(legalBasis, other.legalBasis)
                        || !Objects.equals(reason, other.reason));
    }
}
