package dev.privacyenforcer.examples.shop;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.util.List;

/** What somebody bought. */
@DataSubject("customer")
final class Order {

    private final String number;
    private final Customer customer;

    @PersonalData("user.contact.address")
    private final String deliverTo;

    private final List<String> items;

    Order(String number, Customer customer, String deliverTo, List<String> items) {
        this.number = number;
        this.customer = customer;
        this.deliverTo = deliverTo;
        this.items = List.copyOf(items);
    }

    public String getNumber() {
        return number;
    }

    public Customer getCustomer() {
        return customer;
    }

    public String getDeliverTo() {
        return deliverTo;
    }

    public List<String> getItems() {
        return items;
    }
}
