package dev.privacyenforcer.examples.saas.billing;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.Performs;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody's idea to spare customers the typing: where card numbers would be kept. */
final class CardVault {

    private final Map<String, String> numbers = new ConcurrentHashMap<>();

    @Performs(Operation.STORE)
    void save(Card card) {
        numbers.put(card.getCustomer(), card.getNumber());
    }

    int size() {
        return numbers.size();
    }
}
