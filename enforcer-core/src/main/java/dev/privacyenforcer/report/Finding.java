package dev.privacyenforcer.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Open points of one kind, for somebody to settle.
 *
 * @param kind which kind
 * @param points the points
 */
record Finding(Kind kind, List<Point> points) {

    /** Kinds of open points, most urgent first. */
    enum Kind {
        /** The evidence was gathered under another policy file. */
        OTHER_POLICY,
        /** Classes with personal data that nobody watches. */
        UNWOVEN,
        /** Classes that an agent could not weave, so that nobody can use them. */
        POISONED,
        /** The policy permits what it forbids. */
        CONTRADICTION,
        /** Data may leave the European Economic Area, and nothing says on what that rests; GDPR Art. 44. */
        TRANSFER,
        /** Data that must have been gone could not be erased; GDPR Art. 5(1)(e). */
        ERASURE_OVERDUE,
        /** An activity without a legal basis. */
        LEGAL_BASIS,
        /** Consent was needed and not there; GDPR Art. 7(1). */
        CONSENT,
        /** A recipient got data and was never told the purpose, which the activity owes; Art. 5(1)(b). */
        PURPOSE_NOT_FORWARDED,
        /** A review is overdue at the end of the observation. */
        REVIEW,
        /** Hints at a data protection impact assessment; GDPR Art. 35. */
        ASSESSMENT,
        /** A cell of the record that the policy leaves open. */
        NOT_DECLARED,
        /** An activity nothing ran under. */
        NEVER_OBSERVED,
        /** What the code could do and was never seen to do. */
        POSSIBLE,
        /** A prohibition that was never checked. */
        UNTESTED,
        /** A clause that no software can enforce. */
        NOT_ENFORCEABLE
    }

    /**
     * One open point.
     *
     * @param text what is open
     * @param anchor where in the page it stands, or null
     * @param clauses the clauses of the published policy it is about
     */
    record Point(String text, @Nullable String anchor, List<String> clauses) {}
}
