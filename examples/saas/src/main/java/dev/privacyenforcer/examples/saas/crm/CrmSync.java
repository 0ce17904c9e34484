package dev.privacyenforcer.examples.saas.crm;

import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.examples.saas.billing.BillingDetails;

/** Keeps the customer relationship system up to date after a payment. */
public final class CrmSync {

    private final CrmClient crm;

    /** Creates a sync that fills the system behind the client. */
    public CrmSync(CrmClient crm) {
        this.crm = crm;
    }

    /** Passes on how a customer paid. */
    @Purpose("essential.service.payment_processing")
    public void paid(BillingDetails details) {
        crm.upsert(details);
    }
}
