package dev.privacyenforcer.evidence;

import dev.privacyenforcer.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way that personal data took through the program, and how often: category, operation, purpose and recipients at an
 * access point, under one decision.
 *
 * @param dataSubject whose data
 * @param category which data
 * @param operation what was done
 * @param purposes the open purposes, outermost first; the last one decided; empty: none was open
 * @param recipients to whom the data were disclosed, outermost first
 * @param country where they were stored, if the code says so
 * @param member what was accessed, such as {@code com.acme.Customer#email}, or empty for a declared disclosure
 * @param location the access point
 * @param within the method that opened the innermost scope, or empty outside of every scope
 * @param outcome what became of the access
 * @param reason the reason of a denial, actual or would-be
 * @param rule the activity that permits it or the prohibition that forbids it, if one does
 * @param legalBasis the legal basis of a permit
 * @param clauses the clauses of the rule
 * @param reviewedBy who reviewed the de-identifying method it happened in, if it is one
 * @param count exact number of occurrences
 * @param firstSeen time of the first
 * @param lastSeen time of the last, to the flush interval
 */
public record Flow(
        String dataSubject,
        String category,
        Operation operation,
        List<String> purposes,
        List<String> recipients,
        @Nullable String country,
        String member,
        String location,
        String within,
        Outcome outcome,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable String legalBasis,
        List<String> clauses,
        @Nullable String reviewedBy,
        long count,
        Instant firstSeen,
        Instant lastSeen) {

    /** What became of an access. */
    public enum Outcome {
        /** Permitted by an activity. */
        PERMITTED,
        /** Refused: the program got an exception. */
        DENIED,
        /** Not permitted, but passed, because the policy is in log mode. */
        WOULD_DENY,
        /** Not permitted: the value was left out. */
        WITHHELD,
        /** Written without a purpose, as constructing an object must be possible: recorded, not judged. */
        RECORDED,
        /**
         * Not permitted by any activity, but moved by infrastructure without being used: loaded and saved by
         * persistence, checked by validation, filled in by data binding. Recorded, not judged.
         */
        INFRASTRUCTURE,
        /** Inside {@code toString}, {@code equals}, {@code hashCode} or {@code compareTo} of a labelled class. */
        INTERNAL
    }

    /** {@return this flow with what was counted} */
    public Flow counted(long newCount, Instant first, Instant last) {
        return new Flow(
                dataSubject,
                category,
                operation,
                purposes,
                recipients,
                country,
                member,
                location,
                within,
                outcome,
                reason,
                rule,
                legalBasis,
                clauses,
                reviewedBy,
                newCount,
                first,
                last);
    }

    /** {@return this flow without counts, so that two sights of one flow are equal} */
    public Flow shape() {
        return counted(0, Instant.EPOCH, Instant.EPOCH);
    }
}
