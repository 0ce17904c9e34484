package dev.privacyenforcer.examples.shop;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;

/** Customers and their orders, in memory. */
@Repository
class Orders {

    private final Map<String, Customer> customers = new ConcurrentHashMap<>();
    private final Map<String, Order> orders = new ConcurrentHashMap<>();

    Orders() {
        Customer ada = new Customer("c-1", "Ada Byron", "ada@customer.example");
        add(ada);
        orders.put("o-1", new Order("o-1", ada, "12 St James's Square", List.of("punched cards", "cogs")));
    }

    void add(Customer customer) {
        customers.put(customer.id(), customer);
    }

    Collection<Customer> customers() {
        return customers.values();
    }

    Customer customer(String id) {
        return found(customers.get(id));
    }

    Order order(String number) {
        return found(orders.get(number));
    }

    private static <T> T found(@Nullable T thing) {
        if (thing == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return thing;
    }
}
