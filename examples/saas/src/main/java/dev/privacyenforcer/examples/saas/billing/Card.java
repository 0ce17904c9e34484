package dev.privacyenforcer.examples.saas.billing;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;

/** A payment card as entered at checkout: meant for the payment provider, and for nobody else. */
@DataSubject("customer")
public final class Card {

    @DataSubjectId
    private final String customer;

    @PersonalData("user.financial.credit_card")
    private final String number;

    @PersonalData("user.financial.credit_card.expiry")
    private final String expiry;

    /** Creates a card of a customer. */
    public Card(String customer, String number, String expiry) {
        this.customer = customer;
        this.number = number;
        this.expiry = expiry;
    }

    /** {@return the number of the account} */
    public String getCustomer() {
        return customer;
    }

    /** {@return the number on the card} */
    public String getNumber() {
        return number;
    }

    /** {@return its last month} */
    public String getExpiry() {
        return expiry;
    }
}
