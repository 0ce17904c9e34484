package dev.privacyenforcer.examples.saas.billing;

import dev.privacyenforcer.annotations.Recipient;
import dev.privacyenforcer.examples.saas.wire.Wire;

/** Talks to the payment provider: whatever it reads is shared with them. */
@Recipient("processor.payment")
public final class PaymentClient {

    private final Wire wire;

    /** Creates a client that sends over the wire. */
    public PaymentClient(Wire wire) {
        this.wire = wire;
    }

    void authorise(Card card, int cents) {
        wire.send(
                "api.payments.example",
                "authorise " + cents + " on " + card.getNumber() + " until " + card.getExpiry());
    }

    void charge(BillingDetails details, int cents) {
        wire.send("api.payments.example", "charge " + cents + " to " + details.getPaymentMethod());
    }
}
