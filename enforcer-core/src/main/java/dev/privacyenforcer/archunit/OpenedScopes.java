package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Purposes that a program opens itself.
 *
 * <p>ArchUnit keeps neither the arguments of a call nor what lies between two of them, so this says where some purpose
 * may be open, not which: rather too often than too rarely, as a finding should be true.
 */
final class OpenedScopes {

    /** By name: these rules work on class files, and need nothing of the engine. */
    private static final String PURPOSE_SCOPE = "dev.privacyenforcer.PurposeScope";

    private static final String CAPTURED_SCOPE = "dev.privacyenforcer.CapturedScope";
    private static final Set<String> RUNNING = Set.of("run", "call");

    private OpenedScopes() {}

    /** {@return whether whatever leaves the start of a route may do so for a purpose opened there} */
    static boolean mayCover(Route route) {
        JavaCodeUnit start = route.start();
        return opens(start) || (route.deferred() && mayRunTasks(start)) || isTask(start);
    }

    /** A scope that a method returns was opened by it, or further in. */
    private static boolean opens(JavaCodeUnit unit) {
        return targets(unit)
                .anyMatch(target -> target.getRawReturnType().getName().equals(PURPOSE_SCOPE));
    }

    private static boolean mayRunTasks(JavaCodeUnit unit) {
        return runsTasks(unit)
                || targets(unit)
                        .filter(OpenedScopes::takesTask)
                        .flatMap(target -> target.resolveMember().stream())
                        .anyMatch(callee -> opens(callee) || runsTasks(callee));
    }

    private static boolean runsTasks(JavaCodeUnit unit) {
        return targets(unit).anyMatch(target -> isOf(target, PURPOSE_SCOPE) && RUNNING.contains(target.getName()))
                || resumes(unit);
    }

    /** What is captured on the spot is the purpose of the callers, and they are looked at anyway. */
    private static boolean resumes(JavaCodeUnit unit) {
        return targets(unit)
                        .anyMatch(target -> isOf(target, CAPTURED_SCOPE)
                                && (target.getName().startsWith("wrap")
                                        || target.getName().equals("supplyAsync")))
                && targets(unit)
                        .noneMatch(target ->
                                isOf(target, PURPOSE_SCOPE) && target.getName().equals("capture"));
    }

    /** An object, not a lambda: made where tasks are run for a purpose, so most likely for that. */
    private static boolean isTask(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        return unit.isMethod()
                && owner.getAllRawInterfaces().stream().anyMatch(type -> type.tryGetMethod(unit.getName(), names(unit))
                        .isPresent())
                && owner.getConstructors().stream()
                        .flatMap(constructor -> constructor.getAccessesToSelf().stream())
                        .map(JavaAccess::getOrigin)
                        .anyMatch(OpenedScopes::mayRunTasks);
    }

    private static String[] names(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    }

    private static boolean takesTask(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(JavaClass::isInterface);
    }

    private static boolean isOf(CodeUnitAccessTarget target, String type) {
        return target.getOwner().getName().equals(type);
    }

    private static Stream<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .filter(JavaCodeUnitAccess.class::isInstance)
                .map(access -> ((JavaCodeUnitAccess<?>) access).getTarget());
    }
}
