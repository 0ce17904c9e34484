package dev.privacyenforcer.examples.saas.rights;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.Performs;
import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.examples.saas.account.Customer;

/** Copies what there is about a customer, for the customer. */
public final class DataExport {

    /** {@return what the customer gets} */
    @Purpose("essential.legal_obligation.rights")
    @Performs(Operation.EXPORT)
    public String copy(Customer customer) {
        return "name: " + customer.getName() + ", e-mail: " + customer.getEmail();
    }
}
