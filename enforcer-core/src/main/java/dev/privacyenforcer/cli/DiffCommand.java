package dev.privacyenforcer.cli;

import dev.privacyenforcer.diff.PolicyDiff;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.report.RecordComparison;
import dev.privacyenforcer.report.RecordComparison.CellChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command {@code diff}: two versions of a policy, by what they decide and what the record says.
 *
 * @param title which versions
 * @param diff how they differ
 * @param record which cells of the record change
 * @param evidence whether observed flows were compared
 */
record DiffCommand(String title, PolicyDiff diff, List<CellChange> record, boolean evidence) {

    static DiffCommand of(Policy before, Policy after, @Nullable Observation seen) {
        String title = before.header().name() + " → " + after.header().name();
        return new DiffCommand(
                title, PolicyDiff.of(before, after, seen), RecordComparison.of(before, after), seen != null);
    }

    boolean isEmpty() {
        return diff.isEmpty() && record.isEmpty();
    }

    Answer answer(boolean markdown) {
        Tables tables = markdown ? Tables.markdown() : Tables.text();
        return new Answer(Answer.exitCode(isEmpty()), new DiffTables(this, tables).text(), DiffJson.of(this));
    }
}
