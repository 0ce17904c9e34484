package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Obligation.Duty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What activities owe, read aloud. */
final class NaiveObligations {

    private static final Set<Duty> OF_VALUES = EnumSet.of(Duty.MASK, Duty.HASH, Duty.GENERALISE);
    private static final Set<Duty> OF_GROUPS = EnumSet.of(Duty.AGGREGATE, Duty.ANONYMISE);

    private NaiveObligations() {}

    /** What is left to do; null: one of them nobody can do. */
    static List<Obligation> left(Activity activity, Request request, Said said) {
        List<Obligation> left = new ArrayList<>();
        for (Obligation owed : activity.obligations()) {
            if (!owed.operations().contains(request.operation())) {
                continue;
            }
            if (owed.duty() == Duty.FORWARD_PURPOSE) {
                if (request.operation() == Operation.SHARE) {
                    left.add(owed);
                }
            } else if (owed.duty() == Duty.RECORD_EACH) {
                left.add(owed);
            } else if (request.operation() != Operation.ERASE && !done(owed, said)) {
                boolean possible = OF_GROUPS.contains(owed.duty()) || owed.minGroup() != null
                        ? said.facts().containsKey(Said.IN_A_REVIEW)
                        : OF_VALUES.contains(owed.duty()) && !said.facts().containsKey(Said.UNCHANGEABLE);
                if (!possible) {
                    return null;
                }
                left.add(owed);
            }
        }
        return left;
    }

    private static boolean done(Obligation owed, Said said) {
        Object transform = said.facts().get("request.transform");
        if (!(transform instanceof String words)
                || transform == Said.UNAVAILABLE
                || !List.of(words.split(" ")).contains(owed.duty().key())) {
            return false;
        }
        long needed = owed.minGroup() != null ? owed.minGroup() : owed.duty() == Duty.AGGREGATE ? 2 : 0;
        Object size = said.facts().get("request.group_size");
        return needed == 0 || (size instanceof Number number && number.longValue() >= needed);
    }
}
