package dev.privacyenforcer;

import dev.privacyenforcer.consent.ConsentRecords;
import dev.privacyenforcer.context.ContextRecords;
import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Fact;
import dev.privacyenforcer.decision.Facts;
import dev.privacyenforcer.decision.Moment;
import dev.privacyenforcer.decision.PersonStatus;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.CollectionTimes;
import dev.privacyenforcer.hook.DataSubjectIds;
import dev.privacyenforcer.hook.Verdict.Holds;
import dev.privacyenforcer.policy.Retention;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one decision may know about the person whose data are accessed, and the request; notes what it was asked. */
final class PersonAtHand implements Facts {

    private static final String DATA_SUBJECT = "data_subject.";

    private final Consents sources;
    private final Supplier<@Nullable Object> identifier;
    private final @Nullable Supplier<@Nullable Object> collected;
    private final String dataSubject;
    private @Nullable Object id;
    private @Nullable Facts said;
    private boolean identified;
    private boolean passing;
    private boolean undated;

    PersonAtHand(Consents sources, AccessPoint point, @Nullable Object owner, String dataSubject) {
        this(
                sources,
                dataSubject,
                () -> DataSubjectIds.of(point, owner),
                point.collected() == null ? null : () -> CollectionTimes.of(point, owner));
    }

    PersonAtHand(Consents sources, Object id, String dataSubject) {
        this(sources, dataSubject, () -> id, null);
    }

    private PersonAtHand(
            Consents sources,
            String dataSubject,
            Supplier<@Nullable Object> identifier,
            @Nullable Supplier<@Nullable Object> collected) {
        this.sources = sources;
        this.identifier = identifier;
        this.collected = collected;
        this.dataSubject = dataSubject;
    }

    /** {@return whether a rule counts from the collection of data that no field dates} */
    boolean isUndated() {
        return undated;
    }

    boolean wasAskedFor() {
        return identified || passing;
    }

    /** {@return for how long a permission holds} An identifier that may change identifies nobody for long. */
    Holds permission() {
        if (!wasAskedFor()) {
            return Holds.FOR_ALL;
        }
        boolean unchanging = id instanceof String || id instanceof Long || id instanceof Integer || id instanceof UUID;
        return unchanging && !passing ? Holds.FOR_PERSON : Holds.ONCE;
    }

    @Override
    public ConsentState consent(String purpose) {
        return consent(purpose, Bonds.NONE);
    }

    @Override
    public ConsentState consent(String purpose, Bonds bonds) {
        String person = person();
        if (person.isBlank()) {
            return ConsentState.UNIDENTIFIED;
        }
        ConsentRecords records = sources.records();
        if (records == null) {
            return ConsentState.UNAVAILABLE;
        }
        Facts answers = said == null ? records.about(person, dataSubject) : said;
        said = answers;
        return answers.consent(purpose, bonds);
    }

    @Override
    public boolean knowStatus() {
        return sources.context() != null && sources.context().knowRights();
    }

    @Override
    public PersonStatus status() {
        String person = person();
        ContextRecords context = sources.context();
        if (person.isBlank() || context == null) {
            return PersonStatus.UNAVAILABLE;
        }
        Fact erased = context.about(person, dataSubject, "data_subject.erased");
        Fact restricted = context.about(person, dataSubject, "data_subject.restricted");
        if (Boolean.TRUE.equals(erased.value())) {
            return PersonStatus.ERASED;
        } else if (erased == Fact.UNAVAILABLE || restricted == Fact.UNAVAILABLE) {
            return PersonStatus.UNAVAILABLE;
        }
        return Boolean.TRUE.equals(restricted.value()) ? PersonStatus.RESTRICTED : PersonStatus.ORDINARY;
    }

    @Override
    public Fact attribute(String attribute, Request request) {
        ContextRecords context = sources.context();
        boolean ofPerson = attribute.startsWith(DATA_SUBJECT);
        passing |= !ofPerson;
        String person = ofPerson ? person() : "";
        if (context == null || (ofPerson && person.isBlank())) {
            return Fact.UNAVAILABLE;
        }
        return ofPerson ? context.about(person, dataSubject, attribute) : context.current(attribute, request);
    }

    /** What counts from an instant ends by itself, so that nobody may remember it. */
    @Override
    public Moment moment(String event) {
        return event.equals(Retention.COLLECTED) ? collection() : happened(event);
    }

    private Moment collection() {
        if (collected == null) {
            undated = true;
            return Moment.NEVER;
        }
        passing = true;
        Instant instant = Timestamps.instant(collected.get());
        return instant == null ? Moment.UNAVAILABLE : Moment.at(instant);
    }

    private Moment happened(String event) {
        String person = person();
        ContextRecords context = sources.context();
        Fact fact = context == null || person.isBlank() ? Fact.UNAVAILABLE : context.about(person, dataSubject, event);
        if (fact == Fact.UNAVAILABLE || Boolean.FALSE.equals(fact.value())) {
            return fact == Fact.UNAVAILABLE ? Moment.UNAVAILABLE : Moment.NEVER;
        }
        passing = true;
        Instant instant = Timestamps.instant(fact.value());
        return instant == null ? Moment.UNKNOWN : Moment.at(instant);
    }

    private String person() {
        if (!identified) {
            id = identifier.get();
            identified = true;
        }
        return text(id);
    }

    /** Of values that are the same text for the same person only; that of other objects may be masked. */
    private static String text(@Nullable Object id) {
        return id instanceof CharSequence || id instanceof Number || id instanceof UUID || id instanceof Character
                ? id.toString()
                : "";
    }
}
