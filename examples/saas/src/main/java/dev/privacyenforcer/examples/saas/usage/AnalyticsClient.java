package dev.privacyenforcer.examples.saas.usage;

import dev.privacyenforcer.annotations.Recipient;
import dev.privacyenforcer.examples.saas.wire.Wire;

/** Talks to a provider that counts events. */
@Recipient("processor.analytics")
public final class AnalyticsClient {

    private final Wire wire;

    /** Creates a client that sends over the wire. */
    public AnalyticsClient(Wire wire) {
        this.wire = wire;
    }

    void event(Session session) {
        wire.send("api.analytics.example", "event " + session.getFeature());
    }

    void connection(Session session) {
        wire.send("api.analytics.example", "connection from " + session.getIp());
    }
}
