package dev.privacyenforcer.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category of data subjects, and our role towards their data; GDPR Art. 30(1) and 30(2).
 *
 * @param key such as {@code customer}
 * @param title for readers
 * @param role whether we decide about the processing or act for another
 * @param onBehalfOf for whom a processor acts
 * @param clauses where the published text says so
 */
public record DataSubjectCategory(
        String key,
        @Nullable String title,
        Role role,
        @Nullable String onBehalfOf,
        List<String> clauses) {

    /** Our role; GDPR Art. 4(7) and 4(8). */
    public enum Role {
        /** We determine purposes and means. */
        CONTROLLER,
        /** We process on behalf of a controller. */
        PROCESSOR
    }
}
