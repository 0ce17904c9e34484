package dev.privacyenforcer.examples.shop;

import dev.privacyenforcer.annotations.Purpose;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Violation: the policy permits recommendations the name, and the whole customer is rendered. */
@RestController
class RecommendationController {

    private final Orders orders;

    RecommendationController(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/customers/{id}/recommendations")
    @Purpose("personalize.content")
    Recommendation recommendation(@PathVariable String id) {
        return new Recommendation(orders.customer(id), List.of("more cogs"));
    }
}
