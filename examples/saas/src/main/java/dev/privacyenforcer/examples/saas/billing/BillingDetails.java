package dev.privacyenforcer.examples.saas.billing;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;

/** How a customer pays. */
@DataSubject("customer")
public final class BillingDetails {

    @DataSubjectId
    private final String customer;

    @PersonalData("user.payment")
    private final String paymentMethod;

    @PersonalData("user.contact.address")
    private final String billingAddress;

    /** Creates details as entered at checkout. */
    public BillingDetails(String customer, String paymentMethod, String billingAddress) {
        this.customer = customer;
        this.paymentMethod = paymentMethod;
        this.billingAddress = billingAddress;
    }

    /** {@return the number of the account} */
    public String getCustomer() {
        return customer;
    }

    /** {@return what is charged} */
    public String getPaymentMethod() {
        return paymentMethod;
    }

    /** {@return where the invoice goes} */
    public String getBillingAddress() {
        return billingAddress;
    }
}
