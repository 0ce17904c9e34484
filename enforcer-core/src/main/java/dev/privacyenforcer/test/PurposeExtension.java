package dev.privacyenforcer.test;

import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.Guard;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Opens what {@link WithPurpose} names, on the thread that runs the test. */
final class PurposeExtension implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        inside(test, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        inside(test, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> test, DynamicTestInvocationContext dynamic, ExtensionContext context) throws Throwable {
        inside(test, context);
    }

    private static void inside(Invocation<Void> test, ExtensionContext context) throws Throwable {
        Object before = Guard.open(AccessPoints.number(point(context)));
        try {
            test.proceed();
        } finally {
            Guard.close(before);
        }
    }

    /** As if the test method itself carried the annotation of the application. */
    private static AccessPoint point(ExtensionContext context) {
        ExtensionContext test = context;
        while (test.getTestMethod().isEmpty() && test.getParent().isPresent()) {
            test = test.getParent().get();
        }
        WithPurpose purpose = Objects.requireNonNull(Nearby.annotation(test, WithPurpose.class), "the annotation");
        return AccessPoint.of(
                        AccessPoint.Kind.SCOPE,
                        test.getRequiredTestClass().getName(),
                        "",
                        test.getRequiredTestMethod().getName(),
                        0,
                        "",
                        List.of())
                .opening(purpose.value());
    }
}
