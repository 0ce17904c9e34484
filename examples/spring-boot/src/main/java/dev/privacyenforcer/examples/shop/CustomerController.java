package dev.privacyenforcer.examples.shop;

import dev.privacyenforcer.annotations.Purpose;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts: what the request body holds is collected for the purpose of the method it is for. */
@RestController
class CustomerController {

    private final Orders orders;

    CustomerController(Orders orders) {
        this.orders = orders;
    }

    @PostMapping("/customers")
    @ResponseStatus(HttpStatus.CREATED)
    @Purpose("essential.service.account_management")
    Customer signUp(@RequestBody Customer customer) {
        orders.add(customer);
        return customer;
    }
}
