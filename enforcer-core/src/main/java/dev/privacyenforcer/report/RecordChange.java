package dev.privacyenforcer.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise than in an earlier record.
 *
 * @param subject what it is about
 * @param kind what happened
 * @param key of what came or went; empty for legal bases and retention
 * @param before what there was, for readers, or null if it is new
 * @param after what there is, for readers, or null if it is gone
 * @param lines in which lines of the record
 * @param material whether people have to be told; GDPR Art. 13(3)
 */
record RecordChange(
        Subject subject,
        Kind kind,
        String key,
        @Nullable String before,
        @Nullable String after,
        List<Line> lines,
        boolean material) {

    /**
     * A line of the record.
     *
     * @param id its id
     * @param title for readers
     */
    record Line(String id, String title) {}

    /** What a change is about. */
    enum Subject {
        ACTIVITY,
        PURPOSE,
        LEGAL_BASIS,
        RECIPIENT,
        COUNTRY,
        CATEGORY,
        RETENTION
    }

    /** What happened. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    boolean concerns(RecordLine line) {
        return lines.stream().anyMatch(each -> each.id().equals(line.id()));
    }

    /** {@return the change in a few words, without its lines} */
    String text(Words words) {
        String what = words.of("change.subject", subject) + ", " + words.of("change.kind", kind) + ": ";
        return kind == Kind.CHANGED ? what + before + " → " + after : what + (after == null ? before : after);
    }
}
