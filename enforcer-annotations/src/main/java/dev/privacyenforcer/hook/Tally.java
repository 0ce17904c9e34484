package dev.privacyenforcer.hook;

/** Counts what passed a guard under one decision. Implementations are thread-safe and never throw. */
@FunctionalInterface
public interface Tally {

    /**
     * Adds occurrences.
     *
     * @param occurrences how many, at least 1
     */
    void add(long occurrences);
}
