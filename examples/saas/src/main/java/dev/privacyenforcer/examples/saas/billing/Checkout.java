package dev.privacyenforcer.examples.saas.billing;

import dev.privacyenforcer.annotations.Purpose;

/** Takes a card for the first payment. */
@Purpose("essential.service.payment_processing")
public final class Checkout {

    private static final int FIRST_MONTH_CENTS = 100;

    private final CardVault vault = new CardVault();
    private final PaymentClient payments;

    /** Creates a checkout that pays through the client. */
    public Checkout(PaymentClient payments) {
        this.payments = payments;
    }

    /** Pays with a card, and forgets it. */
    public void pay(Card card) {
        payments.authorise(card, FIRST_MONTH_CENTS);
    }

    /** Keeps a card for the next time. */
    public void remember(Card card) {
        vault.save(card);
    }

    /** {@return the number of cards kept} */
    public int remembered() {
        return vault.size();
    }
}
