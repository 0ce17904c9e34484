package dev.privacyenforcer.examples.saas.account;

import dev.privacyenforcer.annotations.Purpose;
import java.util.UUID;

/** Opens accounts. */
public final class SignUp {

    private final AccountStore accounts = new AccountStore();

    /** Creates and keeps an account. */
    @Purpose("essential.service.account_management")
    public Customer register(String name, String email, String password) {
        Customer customer = new Customer(UUID.randomUUID().toString(), name, email, password);
        accounts.save(customer);
        return customer;
    }
}
