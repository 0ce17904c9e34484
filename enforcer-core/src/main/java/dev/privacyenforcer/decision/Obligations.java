package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Activity;

/** What activities owe for their permission; GDPR Art. 25. */
final class Obligations {

    private Obligations() {}

    /** {@return whether the value would have to become another before the request may go on, and has not} */
    static boolean unfulfilled(Activity activity, Request request) {
        return activity.obligations().stream()
                .anyMatch(obligation -> obligation.duty().transforms()
                        && obligation.operations().contains(request.operation()));
    }
}
