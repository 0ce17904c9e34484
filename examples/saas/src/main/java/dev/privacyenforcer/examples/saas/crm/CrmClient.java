package dev.privacyenforcer.examples.saas.crm;

import dev.privacyenforcer.annotations.Recipient;
import dev.privacyenforcer.examples.saas.billing.BillingDetails;
import dev.privacyenforcer.examples.saas.wire.Wire;

/** Talks to the customer relationship system. */
@Recipient("crm")
public final class CrmClient {

    private final Wire wire;

    /** Creates a client that sends over the wire. */
    public CrmClient(Wire wire) {
        this.wire = wire;
    }

    /** Adds how a customer pays to what sales knows about them. */
    public void upsert(BillingDetails details) {
        wire.send("api.crm.example", "pays by " + details.getPaymentMethod());
    }
}
