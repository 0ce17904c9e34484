package dev.privacyenforcer.rights;

import dev.privacyenforcer.consent.Entry;
import dev.privacyenforcer.policy.Taxonomy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a claim: a person made it, took it back, or we rejected it and say why.
 *
 * @param id names this entry, for appending it twice without effect
 * @param dataSubjectId identifies the person
 * @param dataSubject what the person is to us, such as {@code customer}
 * @param claim what is claimed
 * @param step what became of it
 * @param purpose what an objection is about; null for other claims, which are about all data of the person
 * @param grounds why: the person's reasons, or those of a rejection
 * @param enteredBy who or what recorded it, or null
 * @param at since when, to the microsecond
 */
public record RightsEntry(
        String id,
        String dataSubjectId,
        String dataSubject,
        Claim claim,
        Step step,
        @Nullable String purpose,
        @Nullable String grounds,
        @Nullable String enteredBy,
        Instant at) {

    /** Beneath it an objection is absolute: no grounds outweigh it; GDPR Art. 21(3). */
    private static final String MARKETING = "marketing";

    /** What can become of a claim. */
    public enum Step {
        /** The person made it, and it stands. */
        CLAIMED,
        /** The person took it back. */
        TAKEN_BACK,
        /**
         * We do not follow it (any longer), on grounds that the law admits and of which the person was told; GDPR Art.
         * 12(4), 17(3), 18(3), 21(1).
         */
        REJECTED
    }

    /** Checks that the law and the store can take it. */
    public RightsEntry {
        Entry.check("dataSubjectId", dataSubjectId);
        Entry.check("dataSubject", dataSubject);
        Entry.checkIfSaid("purpose", purpose);
        Entry.checkIfSaid("grounds", grounds);
        Entry.checkIfSaid("enteredBy", enteredBy);
        Entry.expect(id.length() <= 64 && !id.isBlank(), "'id'", "a text of 1 to 64 characters");
        Entry.expect(
                (claim == Claim.OBJECTION) == (purpose != null), "'purpose'", "one for an objection, and else none");
        Entry.expect(claim != Claim.ERASED || step == Step.CLAIMED, "the step", "none: what is erased stays erased");
        Entry.expect(step != Step.REJECTED || grounds != null, "'grounds'", "the grounds of the rejection");
        refuseToOutweigh(claim, step, purpose);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    private static void refuseToOutweigh(Claim claim, Step step, @Nullable String purpose) {
        if (claim == Claim.OBJECTION && step == Step.REJECTED && Taxonomy.covers(MARKETING, String.valueOf(purpose))) {
            throw new IllegalArgumentException(
                    "ENF-373 Rejection refused: an objection to '" + purpose + "' is absolute\n"
                            + "  at      the entry that is about to be appended\n"
                            + "  because no grounds outweigh an objection to direct marketing (GDPR Art. 21(3))\n"
                            + "  fix     follow it; only the person can take it back");
        }
    }

    /**
     * {@return what a person claims of all data}
     *
     * @param claim what
     * @param dataSubjectId identifies the person
     * @param dataSubject what the person is to us
     * @param at since when
     */
    public static RightsEntry of(Claim claim, String dataSubjectId, String dataSubject, Instant at) {
        return new RightsEntry(random(), dataSubjectId, dataSubject, claim, Step.CLAIMED, null, null, null, at);
    }

    /**
     * {@return an objection}
     *
     * @param purpose to which purpose, and what lies beneath it
     * @param dataSubjectId identifies the person
     * @param dataSubject what the person is to us
     * @param at since when
     */
    public static RightsEntry objection(String purpose, String dataSubjectId, String dataSubject, Instant at) {
        return new RightsEntry(
                random(), dataSubjectId, dataSubject, Claim.OBJECTION, Step.CLAIMED, purpose, null, null, at);
    }

    /**
     * {@return the entry that ends this claim, or makes it anew}
     *
     * @param next what becomes of it
     * @param why the grounds; a rejection must have some
     * @param when when
     */
    public RightsEntry then(Step next, @Nullable String why, Instant when) {
        return new RightsEntry(random(), dataSubjectId, dataSubject, claim, next, purpose, why, enteredBy, when);
    }

    /** {@return the same with its circumstances} */
    public RightsEntry proof(@Nullable String why, @Nullable String entered) {
        return new RightsEntry(id, dataSubjectId, dataSubject, claim, step, purpose, why, entered, at);
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }

    /** Keeps the person, and the reasons, to itself. */
    @Override
    public String toString() {
        return step + " " + claim + (purpose == null ? "" : " to " + purpose) + " of " + dataSubject + " at " + at;
    }
}
