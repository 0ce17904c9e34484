package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.policy.Policy;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/** Nobody who runs for another purpose calls a method that opens one, unless the policy permits the switch. */
final class BeSwitchedToAsAllowed extends ArchCondition<JavaMethod> {

    private final Policy policy;
    private final CompiledPolicy rules;
    private final Callers callers = new Callers();

    BeSwitchedToAsAllowed(Policy policy) {
        super("be called for no other purpose, unless the policy permits the switch");
        this.policy = policy;
        this.rules = CompiledPolicy.of(policy, Clock.systemUTC());
    }

    /** One finding for each method with another purpose, with the shortest route. */
    @Override
    public void check(JavaMethod opener, ConditionEvents events) {
        String to = purpose(opener);
        Set<JavaCodeUnit> visited = new HashSet<>(Set.of(opener));
        Queue<Route> open = new ArrayDeque<>(Set.of(Route.returning(opener)));
        for (Route route = open.poll(); route != null; route = open.poll()) {
            for (Callers.Call call : callers.of(route.start())) {
                Route longer = route.calledFrom(call);
                if (call.deferred() || OpenedScopes.mayCover(longer) || !visited.add(call.from())) {
                    continue;
                }
                String from = purpose(call.from());
                if (from.isEmpty()) {
                    open.add(longer);
                } else if (!rules.maySwitch(from, to)) {
                    events.add(SimpleConditionEvent.violated(
                            opener, switched(from, to, longer).toString()));
                }
            }
        }
    }

    private static String purpose(JavaCodeUnit unit) {
        return Labels.onMethodOrType(unit, Purpose.class).map(Purpose::value).orElse("");
    }

    private Violation switched(String from, String to, Route route) {
        return new Violation(
                "ENF-607",
                "Purpose switched: '" + from + "' may not become '" + to + "'  [PURPOSE_SWITCH_NOT_ALLOWED]",
                route.place(),
                "no transition permits it (policy " + policy.header().name() + "): " + route.calls(),
                "do not call it for this purpose, or permit the switch in transitions");
    }
}
