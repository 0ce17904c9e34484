package dev.privacyenforcer.policy;

import java.util.List;

/** Finds what a policy leaves open and the law, or the reader of its record, will ask for. */
public final class Lint {

    private Lint() {}

    /**
     * {@return what is to be reviewed, in the order of the file: header, record, people, recipients, activities,
     * prohibitions, retention, declarations that no rule uses, remarks}
     *
     * @param policy the policy, as it was read
     */
    public static List<Finding> of(Policy policy) {
        Found found = new Found();
        RecordLint.check(policy, found);
        RoleLint.check(policy, found);
        RecipientLint.check(policy, found);
        BasisLint.check(policy, found);
        ReachLint.check(policy, found);
        ProhibitionLint.check(policy, found);
        RetentionLint.check(policy, found);
        UseLint.check(policy, found);
        RemarkLint.check(policy, found);
        return found.findings();
    }
}
