package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import dev.privacyenforcer.annotations.Purpose;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All ways to one labelled member, followed from the reads outwards until a purpose is open or nobody calls any more.
 *
 * <p>Where the program may have opened one itself, the way ends and proves nothing: class files do not tell which.
 *
 * <p>Breadth first and in the order of names: the shortest route is kept, and it is the same one every time.
 */
final class Walk {

    private final Callers callers;
    private final List<Route> forAPurpose = new ArrayList<>();
    private final List<Route> forNone = new ArrayList<>();
    private final Queue<Route> open = new ArrayDeque<>();
    private final Set<Visit> visited = new HashSet<>();

    /** Two routes through one method differ if the read means different things on them, or one may leave by a task. */
    private record Visit(JavaCodeUnit unit, boolean deferred, Meaning meaning) {}

    private Walk(Callers callers) {
        this.callers = callers;
    }

    static Walk outwardsFrom(JavaMember labelled, Callers callers) {
        Walk walk = new Walk(callers);
        reads(labelled).forEach(walk::visit);
        for (Route route = walk.open.poll(); route != null; route = walk.open.poll()) {
            walk.follow(route);
        }
        return walk;
    }

    /** {@return the routes that start at a method with a purpose, and meet no other} */
    List<Route> forAPurpose() {
        return forAPurpose;
    }

    /** {@return the routes without a purpose, each from a method that nobody calls} */
    List<Route> forNone() {
        return forNone;
    }

    private static Stream<Route> reads(JavaMember labelled) {
        if (labelled instanceof JavaField field) {
            return field.getAccessesToSelf().stream()
                    .filter(access -> access.getAccessType() != JavaFieldAccess.AccessType.SET)
                    .map(Route::reading)
                    .sorted(Comparator.comparing((Route route) -> route.start().getFullName())
                            .thenComparing(route -> route.at().getLineNumber()));
        }
        return Stream.of(Route.returning((JavaCodeUnit) labelled));
    }

    private void visit(Route route) {
        if (!Quiet.is(route.start()) && visited.add(new Visit(route.start(), route.deferred(), route.meaning()))) {
            open.add(route);
        }
    }

    private void follow(Route route) {
        if (OpenedScopes.mayCover(route)) {
            return;
        }
        List<Callers.Call> calls = callers.of(route.start());
        if (Labels.onMethodOrType(route.start(), Purpose.class).isPresent()) {
            forAPurpose.add(route);
        } else if (calls.isEmpty()) {
            forNone.add(route.asWritten());
        } else {
            calls.forEach(call -> visit(route.calledFrom(call)));
        }
    }
}
