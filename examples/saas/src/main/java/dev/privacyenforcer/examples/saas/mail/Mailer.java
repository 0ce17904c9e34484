package dev.privacyenforcer.examples.saas.mail;

import dev.privacyenforcer.examples.saas.wire.Wire;

/** Delivers mail through our own server, so nobody but the addressee receives anything. */
public final class Mailer {

    private final Wire wire;

    /** Creates a mailer that sends over the wire. */
    public Mailer(Wire wire) {
        this.wire = wire;
    }

    void deliver(String address, String text) {
        wire.send(address, text);
    }
}
