package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitReference;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may call a method or constructor: calls and references, and those of every method it may stand in for.
 *
 * <p>Dispatch is resolved by the class hierarchy alone, so a call of an interface reaches each of its implementations.
 * What a lambda does is done by the method around it. The order is that of the names, not of the class path.
 */
final class Callers {

    private static final Comparator<Call> BY_NAME = Comparator.comparing(
                    (Call call) -> call.from().getFullName())
            .thenComparing(call -> call.at().getLineNumber());
    private static final Set<JavaModifier> NO_BODY = Set.of(JavaModifier.ABSTRACT, JavaModifier.NATIVE);

    private final Map<JavaCodeUnit, List<Call>> known = new HashMap<>();

    /**
     * One call.
     *
     * @param from the caller; or a method without a body, behind which the callers stand
     * @param at the line
     * @param deferred whether a lambda calls, or something that a reference was handed to
     */
    record Call(JavaCodeUnit from, SourceCodeLocation at, boolean deferred) {

        static Call of(JavaAccess<?> access) {
            return new Call(access.getOrigin(), access.getSourceCodeLocation(), isDeferred(access));
        }
    }

    static boolean isDeferred(JavaAccess<?> access) {
        return access.isDeclaredInLambda() || access instanceof JavaCodeUnitReference;
    }

    List<Call> of(JavaCodeUnit unit) {
        List<Call> calls = known.get(unit);
        if (calls == null) {
            calls = Stream.concat(direct(unit), dispatched(unit))
                    .filter(call -> !call.from().equals(unit))
                    .sorted(BY_NAME)
                    .toList();
            known.put(unit, calls);
        }
        return calls;
    }

    private static Stream<Call> direct(JavaCodeUnit unit) {
        return unit.getAccessesToSelf().stream().map(Call::of);
    }

    /** A method with a body is replaced by ours; one without may still open a scope, so it is a step of its own. */
    private static Stream<Call> dispatched(JavaCodeUnit unit) {
        if (!(unit instanceof JavaMethod method) || !isDispatched(method)) {
            return Stream.empty();
        }
        return overridden(method)
                .filter(above -> !above.getAccessesToSelf().isEmpty())
                .flatMap(above -> hasNoBody(above)
                        ? Stream.of(new Call(above, above.getSourceCodeLocation(), false))
                        : direct(above));
    }

    private static boolean isDispatched(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return !hasNoBody(method)
                && !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.PRIVATE);
    }

    /** A subclass may put an inherited method behind an interface that the method's own class knows nothing of. */
    private static Stream<JavaMethod> overridden(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream().filter(below -> same(below, method)
                        .findAny()
                        .isEmpty()))
                .flatMap(type ->
                        Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream()))
                .distinct()
                .filter(type -> !type.equals(owner))
                .flatMap(type -> same(type, method));
    }

    private static Stream<JavaMethod> same(JavaClass type, JavaMethod method) {
        List<String> parameters = parameters(method);
        return type.getMethods().stream()
                .filter(other -> other.getName().equals(method.getName()))
                .filter(other -> parameters(other).equals(parameters));
    }

    private static List<String> parameters(JavaMethod method) {
        return method.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }

    private static boolean hasNoBody(JavaMethod method) {
        return NO_BODY.stream().anyMatch(method.getModifiers()::contains);
    }
}
