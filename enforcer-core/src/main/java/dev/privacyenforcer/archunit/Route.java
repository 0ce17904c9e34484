package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chain of calls that ends in a read of a labelled member.
 *
 * @param start where it starts
 * @param at the call, or the read, that leaves the start
 * @param deferred whether a lambda or reference leaves it, which somebody else may run
 * @param meaning what the read means on this route
 * @param rest how it goes on; null: the start itself reads
 */
record Route(
        JavaCodeUnit start,
        SourceCodeLocation at,
        boolean deferred,
        Meaning meaning,
        @Nullable Route rest) {

    static Route reading(JavaFieldAccess access) {
        JavaCodeUnit reader = access.getOrigin();
        return new Route(
                reader, access.getSourceCodeLocation(), Callers.isDeferred(access), Meaning.USE.within(reader), null);
    }

    /** A labelled method is guarded where it returns: it reads its own result. */
    static Route returning(JavaCodeUnit labelled) {
        return new Route(labelled, labelled.getSourceCodeLocation(), false, Meaning.USE.within(labelled), null);
    }

    Route calledFrom(Callers.Call call) {
        return new Route(call.from(), call.at(), call.deferred(), meaning.within(call.from()), this);
    }

    /** {@return the route without the methods that the compiler put in front} */
    Route asWritten() {
        return rest == null || Labels.isWritten(start) ? this : rest.asWritten();
    }

    /** {@return where it starts: the method, and the line that leaves it} */
    String place() {
        String parameters = start.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.joining(", "));
        return start.getOwner().getName() + "." + start.getName() + "(" + parameters + ") " + Violation.source(at);
    }

    static String shortName(JavaMember member) {
        String owner = member.getOwner().getSimpleName();
        return (owner.isEmpty() ? member.getOwner().getName() : owner) + "." + member.getName();
    }

    /** {@return the route for readers: {@code A.b -> C.d -> reads X#email}} */
    String to(JavaMember labelled) {
        String member = labelled.getOwner().getSimpleName() + "#" + labelled.getName();
        return calls() + " -> reads " + member + (labelled instanceof JavaField ? "" : "()");
    }

    /** {@return the methods on the way: {@code A.b -> C.d}} */
    String calls() {
        List<String> steps = new ArrayList<>();
        for (Route step = this; step != null; step = step.rest) {
            if (Labels.isWritten(step.start)) {
                steps.add(shortName(step.start));
            }
        }
        return String.join(" -> ", steps);
    }
}
