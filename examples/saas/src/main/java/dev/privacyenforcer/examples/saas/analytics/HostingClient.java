package dev.privacyenforcer.examples.saas.analytics;

import dev.privacyenforcer.annotations.Recipient;
import dev.privacyenforcer.examples.saas.wire.Wire;

/** Talks to the hosting provider's network team. */
@Recipient("processor.hosting")
public final class HostingClient {

    private final Wire wire;

    /** Creates a client that sends over the wire. */
    public HostingClient(Wire wire) {
        this.wire = wire;
    }

    void report(PageHit hit) {
        wire.send("api.hosting.example", "traffic from " + hit.getIp());
    }
}
