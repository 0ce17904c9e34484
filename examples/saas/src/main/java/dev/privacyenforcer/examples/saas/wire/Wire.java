package dev.privacyenforcer.examples.saas.wire;

/** Carries text out of the program; in production an HTTP client or a mail server. */
@FunctionalInterface
public interface Wire {

    /**
     * Sends.
     *
     * @param to host or address
     * @param body what the other side gets to know
     */
    void send(String to, String body);
}
