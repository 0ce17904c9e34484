package dev.privacyenforcer.examples.saas.sale;

import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.examples.saas.account.Customer;

/** The line of business that the published policy rules out. */
public final class DataSale {

    private final DataBroker broker;

    /** Creates a sale through the broker. */
    public DataSale(DataBroker broker) {
        this.broker = broker;
    }

    /** Offers a customer's address. */
    @Purpose("third_party_sharing.sale")
    public void sell(Customer customer) {
        broker.offer(customer);
    }
}
