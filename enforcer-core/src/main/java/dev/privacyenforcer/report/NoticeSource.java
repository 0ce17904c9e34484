package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.RecipientDetails;
import dev.privacyenforcer.policy.Retention;
import java.util.List;

/**
 * A rule or declaration of a policy that a sentence follows from.
 *
 * @param id of the rule, or its key
 * @param clauses where the published text says so
 * @param kind what kind of element it is: ids of rules and keys of recipients may be alike
 */
record NoticeSource(String id, List<String> clauses, String kind) {

    private static final String RULE = "rule";

    static NoticeSource of(Activity activity) {
        return new NoticeSource(activity.id(), activity.clauses(), RULE);
    }

    static NoticeSource of(Prohibition prohibition) {
        return new NoticeSource(prohibition.id(), prohibition.clauses(), RULE);
    }

    static NoticeSource of(Retention rule) {
        return new NoticeSource(rule.id(), rule.clauses(), RULE);
    }

    static NoticeSource of(RecipientDetails recipient) {
        return new NoticeSource(recipient.key(), recipient.clauses(), "recipient");
    }

    /** {@return id and clauses, as a reference says them} */
    String reference() {
        return clauses.isEmpty() ? id : id + ": " + String.join("; ", clauses);
    }

    String anchor() {
        return Text.anchor(kind, id);
    }
}
