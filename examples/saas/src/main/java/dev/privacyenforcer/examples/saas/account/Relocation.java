package dev.privacyenforcer.examples.saas.account;

import dev.privacyenforcer.annotations.Purpose;

/** Moves accounts to the region of the customer. */
@Purpose("essential.service.account_management")
public final class Relocation {

    private final RegionalStore store = new RegionalStore();

    /** Keeps the account in Russia. */
    public void toMoscow(Customer customer) {
        store.saveInMoscow(customer);
    }

    /** Keeps the account in Germany. */
    public void toFrankfurt(Customer customer) {
        store.saveInFrankfurt(customer);
    }

    /** {@return the number of accounts kept in a region} */
    public int size() {
        return store.size();
    }
}
