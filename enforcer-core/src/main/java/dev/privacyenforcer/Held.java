package dev.privacyenforcer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Data of one category about one person that a store holds.
 *
 * @param dataSubjectId identifies the person, as {@code @DataSubjectId} does
 * @param dataSubject what the person is to us, such as {@code customer}
 * @param category which data
 * @param collected since when the store holds them, or null if it does not know
 * @param reference finds them again, such as a primary key; for the handler alone, never shown or kept
 */
public record Held(
        Object dataSubjectId,
        String dataSubject,
        String category,
        @Nullable Instant collected,
        Object reference) {

    /** Keeps the person and the reference to itself. */
    @Override
    public String toString() {
        return category + " of a " + dataSubject;
    }
}
