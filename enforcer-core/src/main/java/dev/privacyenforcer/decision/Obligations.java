package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Obligation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an activity owes for one request: done already, left to whoever asks, or more than anybody can do. */
final class Obligations {

    private Obligations() {}

    /** {@return what is left to do; null: it cannot be done, so that the activity does not permit the request} */
    static @Nullable List<Obligation> left(Activity activity, Inquiry inquiry) {
        List<Obligation> changes = new ArrayList<>();
        List<Obligation> left = new ArrayList<>();
        for (Obligation obligation : activity.obligations()) {
            if (isOwed(obligation, inquiry.request()) && !isDone(obligation, inquiry)) {
                left.add(obligation);
                if (obligation.duty().transforms()) {
                    changes.add(obligation);
                }
            }
        }
        return changes.isEmpty() || inquiry.canFulfil(changes) ? List.copyOf(left) : null;
    }

    /** Erasing shows nothing to anybody; a purpose is told to recipients. */
    private static boolean isOwed(Obligation obligation, Request request) {
        boolean concerned = obligation.duty() == Obligation.Duty.FORWARD_PURPOSE
                ? request.operation() == Operation.SHARE
                : request.operation() != Operation.ERASE || !obligation.duty().transforms();
        return concerned && obligation.operations().contains(request.operation());
    }

    /** {@return whether the application says that it has seen to it} */
    private static boolean isDone(Obligation obligation, Inquiry inquiry) {
        return obligation.duty().transforms()
                && inquiry.transforms().contains(obligation.duty().key())
                && (obligation.smallestGroup() == 0 || inquiry.groupSize() >= obligation.smallestGroup());
    }
}
