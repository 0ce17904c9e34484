package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;

/** Code that needs no purpose: it masks what it reads, or nobody in the application runs it. */
final class Quiet {

    private Quiet() {}

    /** {@return whether reads inside are internal: {@code toString} masks, comparison tells nothing} */
    static boolean is(JavaCodeUnit unit) {
        String signature = unit.getName() + "/" + unit.getRawParameterTypes().size();
        return switch (signature) {
            case "toString/0", "hashCode/0", "equals/1", "compareTo/1" ->
                !unit.getModifiers().contains(JavaModifier.STATIC) && Labels.isLabelled(unit.getOwner());
            default -> false;
        };
    }

    /**
     * {@return whether it says nothing about the application that nobody calls this} Classes offer getters that nobody
     * uses, and libraries construct objects; a test is no processing.
     */
    static boolean isUncalled(JavaCodeUnit start, JavaMember labelled) {
        boolean initialises = !start.isMethod() && Labels.isLabelled(start.getOwner());
        return initialises
                || start.getOwner().isAssignableTo(labelled.getOwner().getName())
                || isTest(start);
    }

    private static boolean isTest(JavaCodeUnit unit) {
        return unit.getOwner().getMethods().stream()
                .anyMatch(method -> method.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable")
                        || method.isAnnotatedWith("org.junit.Test")
                        || method.isAnnotatedWith("org.testng.annotations.Test"));
    }
}
