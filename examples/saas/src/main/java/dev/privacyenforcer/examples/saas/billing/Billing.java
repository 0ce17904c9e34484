package dev.privacyenforcer.examples.saas.billing;

import dev.privacyenforcer.annotations.Purpose;

/** Renews subscriptions. */
public final class Billing {

    private static final int MONTHLY_CENTS = 900;

    private final PaymentClient payments;

    /** Creates a billing that charges through the client. */
    public Billing(PaymentClient payments) {
        this.payments = payments;
    }

    /** Charges one month. */
    @Purpose("essential.service.payment_processing")
    public void renew(BillingDetails details) {
        payments.charge(details, MONTHLY_CENTS);
    }
}
