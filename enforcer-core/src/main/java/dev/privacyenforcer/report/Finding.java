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
        /** An activity without a legal basis. */
        LEGAL_BASIS,
        /** A cell of the record that the policy leaves open. */
        NOT_DECLARED,
        /** An activity nothing ran under. */
        NEVER_OBSERVED,
        /** A prohibition that was never checked. */
        UNTESTED
    }

    /**
     * One open point.
     *
     * @param text what is open
     * @param anchor where in the page it stands, or null
     */
    record Point(String text, @Nullable String anchor) {}

    String title() {
        return Words.of("finding.title", kind);
    }

    String advice() {
        return Words.of("finding.advice", kind);
    }
}
