package dev.privacyenforcer.examples.shop;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.evidence.Flow;
import java.util.function.Predicate;

/** How often something was seen so far; the contexts of all tests share one evidence. */
final class Counts {

    private final Enforcer enforcer;
    private final Predicate<Flow> flows;
    private final long before;

    private Counts(Enforcer enforcer, Predicate<Flow> flows) {
        this.enforcer = enforcer;
        this.flows = flows;
        this.before = total();
    }

    static Counts of(Enforcer enforcer, Predicate<Flow> flows) {
        return new Counts(enforcer, flows);
    }

    long since() {
        return total() - before;
    }

    private long total() {
        return enforcer.observe().flows().stream()
                .filter(flows)
                .mapToLong(Flow::count)
                .sum();
    }
}
