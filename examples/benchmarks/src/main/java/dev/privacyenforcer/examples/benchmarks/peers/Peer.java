package dev.privacyenforcer.examples.benchmarks.peers;

/** Something that decides. */
interface Peer extends AutoCloseable {

    /**
     * {@return whether personal data may be shared}
     *
     * @param purpose why
     * @param recipient with whom
     */
    boolean decide(String purpose, String recipient);

    /** Frees what the engine holds. */
    @Override
    default void close() {}
}
