package dev.privacyenforcer.examples.shop;

import dev.privacyenforcer.annotations.Purpose;
import java.util.concurrent.Callable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders: the purpose customers come for, and the policy permits it what it needs. */
@RestController
@RequestMapping("/orders/{number}")
@Purpose("essential.service")
class OrderController {

    private final Orders orders;
    private final MailService mail;

    OrderController(Orders orders, MailService mail) {
        this.orders = orders;
        this.mail = mail;
    }

    @GetMapping
    Order order(@PathVariable String number) {
        return orders.order(number);
    }

    /** Loads on another thread, but reads nothing there: the response is written under the purpose again. */
    @GetMapping("/later")
    Callable<Order> later(@PathVariable String number) {
        return () -> orders.order(number);
    }

    /** Violation: reads on another thread, which has no purpose. */
    @GetMapping("/label")
    Callable<String> label(@PathVariable String number) {
        return () -> "To: " + orders.order(number).getDeliverTo();
    }

    @PostMapping("/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String number) {
        mail.send(orders.order(number).getCustomer().email(), "Thank you for your order");
    }
}
