package dev.privacyenforcer.examples.saas.account;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.Performs;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where accounts are kept: in memory here, in a database in the United States in production. */
final class AccountStore {

    private record Row(String name, String email, int passwordHash) {}

    private final Map<String, Row> rows = new ConcurrentHashMap<>();

    @Performs(value = Operation.STORE, in = "US")
    void save(Customer customer) {
        Row row = new Row(
                customer.getName(), customer.getEmail(), customer.getPassword().hashCode());
        rows.put(customer.getId(), row);
    }
}
