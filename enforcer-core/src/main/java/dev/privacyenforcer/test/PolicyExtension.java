package dev.privacyenforcer.test;

import dev.privacyenforcer.Enforcer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Installs and uninstalls what {@link WithPolicy} names. */
final class PolicyExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(PolicyExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        WithPolicy wanted = ofClass(context);
        if (wanted != null) {
            context.getStore(OURS).put(context.getUniqueId(), TestPolicy.install(wanted, context));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        WithPolicy wanted = ofMethod(context);
        if (wanted != null) {
            TestPolicy around = around(context);
            if (around != null) {
                around.enforcer().close();
            }
            context.getStore(OURS).put(context.getUniqueId(), TestPolicy.install(wanted, context));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestPolicy own = context.getStore(OURS).remove(context.getUniqueId(), TestPolicy.class);
        if (own != null) {
            own.enforcer().close();
            ExtensionContext holder = holder(context);
            TestPolicy around = around(context);
            if (around != null && holder != null) {
                holder.getStore(OURS).put(holder.getUniqueId(), TestPolicy.install(around.wanted(), holder));
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TestPolicy own = context.getStore(OURS).remove(context.getUniqueId(), TestPolicy.class);
        if (own != null) {
            own.enforcer().close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Enforcer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Enforcer.installed().orElseThrow(() -> new IllegalStateException(TestTexts.noPolicy()));
    }

    private static @Nullable TestPolicy around(ExtensionContext context) {
        ExtensionContext holder = holder(context);
        return holder == null ? null : holder.getStore(OURS).get(holder.getUniqueId(), TestPolicy.class);
    }

    /** {@return the class around, own or outer, that has a policy} */
    private static @Nullable ExtensionContext holder(ExtensionContext context) {
        ExtensionContext at = Nearby.parent(context);
        while (at != null && at.getStore(OURS).get(at.getUniqueId()) == null) {
            at = Nearby.parent(at);
        }
        return at;
    }

    private static @Nullable WithPolicy ofClass(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), WithPolicy.class)
                .orElse(null);
    }

    private static @Nullable WithPolicy ofMethod(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), WithPolicy.class)
                .orElse(null);
    }
}
