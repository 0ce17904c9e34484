package dev.privacyenforcer.examples.saas;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One clause of a published policy, as reviewed.
 *
 * @param clause pointer into the published text
 * @param expected how far software was found to be able to keep it: FULL, PART, EVID or NO; a dash: not judged before
 * @param status what this project does about it
 * @param reason why it cannot be enforced, or what stands for it in the record
 */
record ClauseLine(String clause, String expected, Status status, String reason) {

    /** Why no rule keeps a clause. */
    static final Set<String> REASONS =
            Set.of("advice", "disclaimer", "legal-conclusion", "physical", "human-judgement", "third-party-conduct");

    /** What becomes of a clause. */
    enum Status {
        /** The engine decides by it. */
        ENFORCED,
        /** Nothing to decide: it stands in the record. */
        EVIDENCE,
        /** No software can keep it; the record says so. */
        NOT_ENFORCEABLE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static List<ClauseLine> of(Seed seed) {
        return Seed.rows(seed.table()).stream().map(ClauseLine::read).toList();
    }

    private static ClauseLine read(List<String> row) {
        Status status = Status.valueOf(row.get(2).toUpperCase(Locale.ROOT).replace('-', '_'));
        return new ClauseLine(row.get(0), row.get(1), status, row.size() > 3 ? row.get(3) : "");
    }
}
