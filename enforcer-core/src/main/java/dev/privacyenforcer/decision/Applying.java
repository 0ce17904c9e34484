package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Retention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the conditions of a retention rule that names a request hold. */
final class Applying {

    private Applying() {}

    /** {@return whether they do; of a rule that is about recipients, for any of them} */
    static Truth of(Retention rule, Inquiry inquiry) {
        List<String> named = rule.selector().recipients();
        List<String> disclosed = inquiry.request().recipients().stream()
                .filter(recipient -> named.isEmpty() || Keys.anyCovers(named, recipient))
                .toList();
        List<String> about = Inquiry.concerned(rule.when(), disclosed);
        Condition unless = rule.unless();
        if (about.isEmpty() && unless != null) {
            about = Inquiry.concerned(unless, disclosed);
        }
        return about.isEmpty()
                ? of(rule, inquiry, null)
                : about.stream()
                        .map(recipient -> of(rule, inquiry, recipient).not())
                        .reduce(Truth.TRUE, Truth::and)
                        .not();
    }

    private static Truth of(Retention rule, Inquiry inquiry, @Nullable String recipient) {
        Truth applies = inquiry.truth(rule.when(), recipient);
        Condition unless = rule.unless();
        return applies == Truth.FALSE || unless == null
                ? applies
                : applies.and(inquiry.truth(unless, recipient).not());
    }
}
