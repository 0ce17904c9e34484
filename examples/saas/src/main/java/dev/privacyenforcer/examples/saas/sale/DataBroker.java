package dev.privacyenforcer.examples.saas.sale;

import dev.privacyenforcer.annotations.Recipient;
import dev.privacyenforcer.examples.saas.account.Customer;
import dev.privacyenforcer.examples.saas.wire.Wire;

/** Talks to somebody who buys addresses. */
@Recipient("data_buyer")
public final class DataBroker {

    private final Wire wire;

    /** Creates a broker that is reached over the wire. */
    public DataBroker(Wire wire) {
        this.wire = wire;
    }

    void offer(Customer customer) {
        wire.send("api.broker.example", customer.getName() + " " + customer.getEmail());
    }
}
