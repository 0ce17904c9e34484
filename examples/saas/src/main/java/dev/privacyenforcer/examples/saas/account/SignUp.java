package dev.privacyenforcer.examples.saas.account;

import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.Purpose;
import java.util.UUID;

/** Opens accounts. */
public final class SignUp {

    private final AccountStore accounts = new AccountStore();

    /** Creates and keeps an account. */
    public Customer register(String name, String email, String password) {
        return open(UUID.randomUUID().toString(), name, email, password);
    }

    @Purpose("essential.service.account_management")
    private Customer open(@DataSubjectId String id, String name, String email, String password) {
        Customer customer = new Customer(id, name, email, password);
        accounts.save(customer);
        return customer;
    }
}
