package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.TreeMap;

/** Every route to a labelled member passes a purpose. */
final class BeReadForAPurpose extends ArchCondition<JavaMember> {

    private final Callers callers = new Callers();

    BeReadForAPurpose() {
        super("be read for a purpose");
    }

    /** One finding for each place where somebody would put the annotation, with the shortest route. */
    @Override
    public void check(JavaMember labelled, ConditionEvents events) {
        Map<String, Route> byStart = new TreeMap<>();
        Walk.outwardsFrom(labelled, callers).forNone().stream()
                .filter(route -> !Quiet.isUncalled(route.start(), labelled))
                .forEach(route -> byStart.putIfAbsent(route.start().getFullName(), route));
        byStart.values()
                .forEach(route -> events.add(SimpleConditionEvent.violated(
                        labelled, purposeless(route, labelled).toString())));
    }

    private static Violation purposeless(Route route, JavaMember labelled) {
        return new Violation(
                "ENF-605",
                "Read without a purpose: " + Labels.datum(labelled),
                route.place(),
                "nothing opens a purpose on " + route.to(labelled),
                "put @Purpose on the method that needs the data");
    }
}
