package dev.privacyenforcer.consent;

import dev.privacyenforcer.consent.ConsentRecord.Event;
import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Consent kept in memory: for tests, examples, and programs that load it at start. Thread-safe. */
public final class InMemoryConsent implements ConsentStore {

    private record Person(String dataSubjectId, String dataSubject) {

        /** Keeps the identifier to itself. */
        @Override
        public String toString() {
            return dataSubject;
        }
    }

    private static final Map<ConsentState, Event> EVENTS = Map.of(
            ConsentState.GIVEN, Event.GIVEN,
            ConsentState.EXPLICIT, Event.GIVEN,
            ConsentState.EXPIRED, Event.GIVEN,
            ConsentState.WITHDRAWN, Event.WITHDRAWN,
            ConsentState.OPTED_OUT, Event.OPTED_OUT,
            ConsentState.OBJECTED, Event.OBJECTED,
            ConsentState.MISSING, Event.INVALIDATED);

    private final ConcurrentMap<Person, List<ConsentRecord>> said = new ConcurrentHashMap<>();
    private final Changes changes = new Changes();
    private final Clock clock;

    /** Without any consent. */
    public InMemoryConsent() {
        this(Clock.systemUTC());
    }

    InMemoryConsent(Clock clock) {
        this.clock = clock;
    }

    /** The person consents to a purpose. */
    public void give(String dataSubjectId, String dataSubject, String purpose) {
        say(dataSubjectId, dataSubject, purpose, Bonds.NONE, ConsentState.GIVEN);
    }

    /** The person withdraws consent to a purpose and what lies beneath it. */
    public void withdraw(String dataSubjectId, String dataSubject, String purpose) {
        say(dataSubjectId, dataSubject, purpose, Bonds.NONE, ConsentState.WITHDRAWN);
    }

    /** The person objects to a purpose and what lies beneath it. */
    public void object(String dataSubjectId, String dataSubject, String purpose) {
        say(dataSubjectId, dataSubject, purpose, Bonds.NONE, ConsentState.OBJECTED);
    }

    /** The person opts out of a purpose and what lies beneath it. */
    public void optOut(String dataSubjectId, String dataSubject, String purpose) {
        say(dataSubjectId, dataSubject, purpose, Bonds.NONE, ConsentState.OPTED_OUT);
    }

    /** A consent that was given expires; where none was given, nothing changes. */
    public void expire(String dataSubjectId, String dataSubject, String purpose) {
        if (find(dataSubjectId, dataSubject, purpose).isGiven()) {
            say(dataSubjectId, dataSubject, purpose, Bonds.NONE, ConsentState.EXPIRED);
        }
    }

    /**
     * Whatever the person says to a purpose, bound to a recipient, a category, a channel or a jurisdiction.
     *
     * @param state what it comes to from now on; not that nobody can tell
     */
    public void say(String dataSubjectId, String dataSubject, String purpose, Bonds bonds, ConsentState state) {
        Event event = EVENTS.get(state);
        if (event == null) {
            throw Entry.refusal("state " + state, "what a person can say");
        }
        Instant now = clock.instant();
        ConsentRecord entry = ConsentRecord.of(event, dataSubjectId, dataSubject, purpose, now)
                .bound(bonds);
        entry = state == ConsentState.EXPLICIT ? entry.explicitly() : entry;
        append(state == ConsentState.EXPIRED ? entry.until(now) : entry);
    }

    @Override
    public void append(ConsentRecord entry) {
        List<ConsentRecord> all = said.computeIfAbsent(
                new Person(entry.dataSubjectId(), entry.dataSubject()), person -> new CopyOnWriteArrayList<>());
        synchronized (all) {
            if (all.stream().noneMatch(known -> known.id().equals(entry.id()))) {
                all.add(entry);
            }
        }
        changes.announce(entry.dataSubjectId());
    }

    @Override
    public List<ConsentRecord> history(String dataSubjectId, String dataSubject) {
        return List.copyOf(said.getOrDefault(new Person(dataSubjectId, dataSubject), List.of()));
    }

    @Override
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose) {
        return find(dataSubjectId, dataSubject, purpose, Bonds.NONE);
    }

    @Override
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose, Bonds bonds) {
        Standing standing = new Standing();
        history(dataSubjectId, dataSubject).stream()
                .filter(entry -> entry.purpose().equals(purpose))
                .filter(entry -> isAbout(entry.bonds(), bonds))
                .forEach(standing::add);
        return standing.state(clock.instant());
    }

    /** Who does not ask for a jurisdiction gets the last word wherever it was said. */
    private static boolean isAbout(Bonds said, Bonds asked) {
        return asked.equals(asked.jurisdiction() == null ? said.in(null) : said);
    }

    @Override
    public List<Changes> changes() {
        return List.of(changes);
    }
}
