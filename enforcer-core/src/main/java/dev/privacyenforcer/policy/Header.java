package dev.privacyenforcer.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which policy this is.
 *
 * @param id identifies the policy across its versions
 * @param title the published title
 * @param version the published version
 * @param effectiveFrom first day in force, from 00:00 UTC; null: in force once loaded
 * @param reviewBy when it is to be reviewed
 * @param source where the text is published
 * @param sourceComplete whether the published text was at hand in full
 * @param clauses where the published text says so
 */
public record Header(
        String id,
        @Nullable String title,
        @Nullable String version,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate reviewBy,
        @Nullable String source,
        boolean sourceComplete,
        List<String> clauses) {

    /** A header that points to no clause. */
    public Header(
            String id,
            @Nullable String title,
            @Nullable String version,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate reviewBy,
            @Nullable String source,
            boolean sourceComplete) {
        this(id, title, version, effectiveFrom, reviewBy, source, sourceComplete, List.of());
    }

    /** {@return id and version, as messages name the policy} */
    public String name() {
        return version == null ? id : id + " " + version;
    }
}
