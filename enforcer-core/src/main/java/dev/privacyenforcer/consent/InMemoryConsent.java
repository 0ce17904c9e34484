package dev.privacyenforcer.consent;

import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Consent kept in memory: for tests, examples, and programs that load it at start. Thread-safe.
 *
 * <p>The last word about a purpose counts. Tell {@code Enforcer.consentChanged} after each change, as for any other
 * provider.
 */
public final class InMemoryConsent implements ConsentProvider {

    private record Key(String dataSubjectId, String dataSubject, String purpose, Bonds bonds) {

        Key(String dataSubjectId, String dataSubject, String purpose) {
            this(dataSubjectId, dataSubject, purpose, Bonds.NONE);
        }

        /** Keeps the identifier to itself. */
        @Override
        public String toString() {
            return dataSubject + ", " + purpose;
        }
    }

    private final ConcurrentMap<Key, ConsentState> said = new ConcurrentHashMap<>();

    /** Without any consent. */
    public InMemoryConsent() {}

    /** The person consents to a purpose. */
    public void give(String dataSubjectId, String dataSubject, String purpose) {
        said.put(new Key(dataSubjectId, dataSubject, purpose), ConsentState.GIVEN);
    }

    /** The person withdraws consent to a purpose and what lies beneath it. */
    public void withdraw(String dataSubjectId, String dataSubject, String purpose) {
        said.put(new Key(dataSubjectId, dataSubject, purpose), ConsentState.WITHDRAWN);
    }

    /** The person objects to a purpose and what lies beneath it. */
    public void object(String dataSubjectId, String dataSubject, String purpose) {
        said.put(new Key(dataSubjectId, dataSubject, purpose), ConsentState.OBJECTED);
    }

    /** The person opts out of a purpose and what lies beneath it. */
    public void optOut(String dataSubjectId, String dataSubject, String purpose) {
        said.put(new Key(dataSubjectId, dataSubject, purpose), ConsentState.OPTED_OUT);
    }

    /** A consent that was given expires; where none was given, nothing changes. */
    public void expire(String dataSubjectId, String dataSubject, String purpose) {
        said.replace(new Key(dataSubjectId, dataSubject, purpose), ConsentState.GIVEN, ConsentState.EXPIRED);
    }

    @Override
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose) {
        return said.getOrDefault(new Key(dataSubjectId, dataSubject, purpose), ConsentState.MISSING);
    }

    /** Whatever the person says to a purpose, bound to a recipient, a category or a channel. */
    public void say(String dataSubjectId, String dataSubject, String purpose, Bonds bonds, ConsentState state) {
        said.put(new Key(dataSubjectId, dataSubject, purpose, bonds), state);
    }

    @Override
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose, Bonds bonds) {
        return said.getOrDefault(new Key(dataSubjectId, dataSubject, purpose, bonds), ConsentState.MISSING);
    }
}
