package dev.privacyenforcer.examples.saas.support;

import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.examples.saas.account.Customer;

/** Answers tickets. */
@Purpose("essential.service.operations.support")
public final class SupportDesk {

    /** {@return what the customer asks} */
    public String read(Ticket ticket) {
        return ticket.getMessage();
    }

    /** {@return whether the customer's password is the one they claim; nobody at support should ever ask} */
    public boolean knows(Customer customer, String password) {
        return customer.getPassword().equals(password);
    }
}
