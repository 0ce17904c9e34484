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

    private record Site(int number, boolean reviewed) {}

    private final Map<MethodClassKey, Site> sites = new ConcurrentHashMap<>();

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
        Site site = site(invocation);
        if (site == null) {
            return invocation.proceed();
        }
        Object token = site.reviewed() ? Guard.review(site.number()) : Guard.open(site.number());
        try {
            Object result = invocation.proceed();
            return site.reviewed() ? checked(invocation.getMethod(), result, token) : result;
        } finally {
            Guard.close(token);
        }
    }

    /** A primitive cannot be left out. */
    private static @Nullable Object checked(Method method, @Nullable Object result, Object token) {
        if (!method.getReturnType().isPrimitive()) {
            return Guard.reviewed(result, token);
        }
        Guard.reviewed(token);
        return result;
    }

    private @Nullable Site site(MethodInvocation invocation) {
        Object bean = invocation.getThis();
        Method method = invocation.getMethod();
        Class<?> beanType = bean == null ? method.getDeclaringClass() : bean.getClass();
        return sites.computeIfAbsent(new MethodClassKey(method, beanType), key -> {
            AccessPoint scope = scope(method, beanType);
            return scope == null ? null : new Site(AccessPoints.number(scope), scope.reviewedBy() != null);
        });
    }
}
