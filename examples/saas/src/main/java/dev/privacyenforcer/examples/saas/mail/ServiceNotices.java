package dev.privacyenforcer.examples.saas.mail;

import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.examples.saas.account.Customer;

/** Tells customers what they must know about the service. */
@Purpose("essential.service.notifications.email")
public final class ServiceNotices {

    private final Mailer mailer;

    /** Creates notices that go out through the mailer. */
    public ServiceNotices(Mailer mailer) {
        this.mailer = mailer;
    }

    /** Announces planned maintenance. */
    public void maintenance(Customer customer) {
        mailer.deliver(customer.getEmail(), "Dashboards are read-only on Sunday from 02:00 to 02:30 UTC.");
    }
}
