package dev.privacyenforcer.consent;

import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person said about one purpose, and how we know: what ISO/IEC TS 27560 calls an event of a consent
 * record. What holds for every consent to the purpose (controller, storage, retention) stands in the policy.
 *
 * @param id names this entry, for receipts and for appending it twice without effect
 * @param dataSubjectId identifies the person
 * @param dataSubject what the person is to us, such as {@code customer}
 * @param purpose what it is about
 * @param bonds recipient, category, channel and jurisdiction that it is bound to
 * @param event what the person said
 * @param explicit whether in so many words; GDPR Art. 9(2)(a)
 * @param at when, to the microsecond
 * @param expires when a consent ends by itself, or null
 * @param notice what the person was shown, with its version: {@code signup-form 2026-02}
 * @param language in which language, such as {@code de}
 * @param how by which means it was said: {@code checkbox on /signup}, {@code phone}
 * @param enteredBy who or what recorded it
 */
public record ConsentRecord(
        String id,
        String dataSubjectId,
        String dataSubject,
        String purpose,
        Bonds bonds,
        Event event,
        boolean explicit,
        Instant at,
        @Nullable Instant expires,
        @Nullable String notice,
        @Nullable String language,
        @Nullable String how,
        @Nullable String enteredBy) {

    /** What a person can say, or become of it. */
    public enum Event {
        /** Consented; GDPR Art. 4(11). */
        GIVEN(ConsentState.GIVEN),
        /** Was asked, and said no. */
        REFUSED(ConsentState.OPTED_OUT),
        /** Withdrew a consent; Art. 7(3). */
        WITHDRAWN(ConsentState.WITHDRAWN),
        /** Opted out of what was done unless told otherwise. */
        OPTED_OUT(ConsentState.OPTED_OUT),
        /** Objected; Art. 21. */
        OBJECTED(ConsentState.OBJECTED),
        /** A consent turned out not to be one, as when it was not freely given: it counts as never given. */
        INVALIDATED(ConsentState.MISSING);

        private final ConsentState state;

        Event(ConsentState state) {
            this.state = state;
        }
    }

    /** Checks that the store can keep it. */
    public ConsentRecord {
        Entry.check("id", id, 64);
        Entry.check("dataSubjectId", dataSubjectId);
        Entry.check("dataSubject", dataSubject);
        Entry.check("purpose", purpose);
        Entry.checkIfSaid("recipient", bonds.recipient());
        Entry.checkIfSaid("category", bonds.category());
        Entry.checkIfSaid("channel", bonds.channel());
        Entry.checkIfSaid("jurisdiction", bonds.jurisdiction());
        Entry.checkIfSaid("notice", notice);
        Entry.checkIfSaid("language", language);
        Entry.checkIfSaid("how", how);
        Entry.checkIfSaid("enteredBy", enteredBy);
        at = at.truncatedTo(ChronoUnit.MICROS);
        expires = expires == null ? null : expires.truncatedTo(ChronoUnit.MICROS);
        Entry.expect(event == Event.GIVEN || (expires == null && !explicit), "'expires' or 'explicit'", "a consent");
        Entry.expect(expires == null || !expires.isBefore(at), "'expires'", "a time that is not before 'at'");
    }

    /**
     * {@return something that a person says, about a purpose alone}
     *
     * @param event what
     * @param dataSubjectId identifies the person
     * @param dataSubject what the person is to us
     * @param purpose about what
     * @param at when
     */
    public static ConsentRecord of(Event event, String dataSubjectId, String dataSubject, String purpose, Instant at) {
        String id = UUID.randomUUID().toString();
        return new ConsentRecord(
                id, dataSubjectId, dataSubject, purpose, Bonds.NONE, event, false, at, null, null, null, null, null);
    }

    /** {@return the same, bound to something} */
    public ConsentRecord bound(Bonds to) {
        return new ConsentRecord(
                id,
                dataSubjectId,
                dataSubject,
                purpose,
                to,
                event,
                explicit,
                at,
                expires,
                notice,
                language,
                how,
                enteredBy);
    }

    /** {@return the same consent, given in so many words} */
    public ConsentRecord explicitly() {
        return new ConsentRecord(
                id,
                dataSubjectId,
                dataSubject,
                purpose,
                bonds,
                event,
                true,
                at,
                expires,
                notice,
                language,
                how,
                enteredBy);
    }

    /** {@return the same consent with an end} */
    public ConsentRecord until(Instant end) {
        return new ConsentRecord(
                id,
                dataSubjectId,
                dataSubject,
                purpose,
                bonds,
                event,
                explicit,
                at,
                end,
                notice,
                language,
                how,
                enteredBy);
    }

    /**
     * {@return the same with its circumstances; null is not known}
     *
     * @param shown what the person was shown, with its version
     * @param in in which language
     * @param by by which means it was said
     * @param entered who or what recorded it
     */
    public ConsentRecord proof(
            @Nullable String shown, @Nullable String in, @Nullable String by, @Nullable String entered) {
        return new ConsentRecord(
                id, dataSubjectId, dataSubject, purpose, bonds, event, explicit, at, expires, shown, in, by, entered);
    }

    /** {@return what it comes to at some time, if nothing else is on record} */
    ConsentState state(Instant now) {
        if (event != Event.GIVEN) {
            return event.state;
        } else if (expires != null && !now.isBefore(expires)) {
            return ConsentState.EXPIRED;
        }
        return explicit ? ConsentState.EXPLICIT : ConsentState.GIVEN;
    }

    /** Keeps the person to itself. */
    @Override
    public String toString() {
        return event + " " + purpose + " of " + dataSubject + " at " + at;
    }
}
