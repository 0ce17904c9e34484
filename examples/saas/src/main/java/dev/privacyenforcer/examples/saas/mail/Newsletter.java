package dev.privacyenforcer.examples.saas.mail;

import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.examples.saas.account.Customer;

/** Tells customers what we would like to sell them. */
public final class Newsletter {

    private final Mailer mailer;

    /** Creates a newsletter that goes out through the mailer. */
    public Newsletter(Mailer mailer) {
        this.mailer = mailer;
    }

    /** Sends the current issue. */
    @Purpose("marketing.communications.email")
    public void send(Customer customer) {
        mailer.deliver(customer.getEmail(), "Twelve charts your competitors look at every morning");
    }
}
