package dev.privacyenforcer.spring;

import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.hook.Woven;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodClassKey;

/**
 * Opens the scope of a bean's method around each call through its proxy, where the weaver did not.
 *
 * <p>A woven method opens its scope itself. The scope of a woven interface is opened, and its categories are counted,
 * by woven callers; frameworks call too and are not woven, so it is opened here once more, which changes nothing, and
 * counts nothing.
 */
final class ScopeInterceptor implements MethodInterceptor {

    private final Map<MethodClassKey, Integer> sites = new ConcurrentHashMap<>();

    /** {@return the scope to open around a method of a bean, or null for none} */
    static @Nullable AccessPoint scope(Method method, Class<?> beanType) {
        ScopeLabels labels = Declarations.find(method, beanType);
        if (labels == null) {
            return null;
        }
        if (!labels.method().getDeclaringClass().isAnnotationPresent(Woven.class)) {
            return labels.accessPoint();
        }
        boolean bodyless = Modifier.isAbstract(labels.method().getModifiers());
        return bodyless ? labels.accessPointWithoutData() : null;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Integer site = site(invocation);
        if (site == null) {
            return invocation.proceed();
        }
        Object token = Guard.open(site);
        try {
            return invocation.proceed();
        } finally {
            Guard.close(token);
        }
    }

    private @Nullable Integer site(MethodInvocation invocation) {
        Object bean = invocation.getThis();
        Method method = invocation.getMethod();
        Class<?> beanType = bean == null ? method.getDeclaringClass() : bean.getClass();
        return sites.computeIfAbsent(new MethodClassKey(method, beanType), key -> {
            AccessPoint scope = scope(method, beanType);
            return scope == null ? null : AccessPoints.number(scope);
        });
    }
}
