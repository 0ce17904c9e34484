package dev.privacyenforcer.examples.shop;

import dev.privacyenforcer.annotations.Purpose;
import org.springframework.stereotype.Service;

/** Violation: the policy promises that nobody gets advertising by e-mail. */
@Service
class Newsletter {

    private final Orders orders;
    private final MailService mail;

    Newsletter(Orders orders, MailService mail) {
        this.orders = orders;
        this.mail = mail;
    }

    @Purpose("marketing.communications.email")
    void send() {
        orders.customers().forEach(customer -> mail.send(customer.email(), "Cogs, now ten percent off"));
    }
}
