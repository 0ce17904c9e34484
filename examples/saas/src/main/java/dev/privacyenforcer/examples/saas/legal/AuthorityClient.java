package dev.privacyenforcer.examples.saas.legal;

import dev.privacyenforcer.annotations.Recipient;
import dev.privacyenforcer.examples.saas.account.Customer;
import dev.privacyenforcer.examples.saas.wire.Wire;

/** Reaches the police over their portal. */
@Recipient("authority.law_enforcement")
public final class AuthorityClient {

    private final Wire wire;

    /** Creates a client that sends over the wire. */
    public AuthorityClient(Wire wire) {
        this.wire = wire;
    }

    void answer(Customer customer) {
        wire.send("portal.police.example", "account of " + customer.getEmail());
    }
}
