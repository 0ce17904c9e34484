package dev.privacyenforcer.examples.saas.legal;

import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.examples.saas.account.Customer;

/** Answers authorities that ask for a customer. */
public final class Disclosures {

    private final AuthorityClient authority;

    /** Creates disclosures that go through the client. */
    public Disclosures(AuthorityClient authority) {
        this.authority = authority;
    }

    /** Hands over whose account it is. */
    @Purpose("third_party_sharing.legal_obligation")
    public void answer(Customer customer) {
        authority.answer(customer);
    }
}
