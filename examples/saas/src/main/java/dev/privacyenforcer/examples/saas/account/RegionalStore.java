package dev.privacyenforcer.examples.saas.account;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.Performs;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where accounts are kept near to the customer: in memory here, in data centres abroad in production. */
final class RegionalStore {

    private final Map<String, String> moscow = new ConcurrentHashMap<>();
    private final Map<String, String> frankfurt = new ConcurrentHashMap<>();

    @Performs(value = Operation.STORE, in = "RU")
    void saveInMoscow(Customer customer) {
        moscow.put(customer.getId(), customer.getEmail());
    }

    @Performs(value = Operation.STORE, in = "DE")
    void saveInFrankfurt(Customer customer) {
        frankfurt.put(customer.getId(), customer.getEmail());
    }

    int size() {
        return moscow.size() + frankfurt.size();
    }
}
