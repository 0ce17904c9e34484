package dev.privacyenforcer.spring;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Finds where the scope of a bean's method is declared: at the method itself, or in an interface it implements. */
final class Declarations {

    private Declarations() {}

    static @Nullable ScopeLabels find(Method called, Class<?> beanType) {
        Method method = AopUtils.getMostSpecificMethod(called, beanType);
        ScopeLabels own = ScopeLabels.of(method);
        return own != null ? own : inInterfaces(method, beanType);
    }

    private static @Nullable ScopeLabels inInterfaces(Method method, Class<?> beanType) {
        for (Class<?> type : ClassUtils.getAllInterfacesForClassAsSet(beanType)) {
            Method declared = isPlatform(type)
                    ? null
                    : ReflectionUtils.findMethod(type, method.getName(), method.getParameterTypes());
            ScopeLabels labels = declared == null ? null : ScopeLabels.of(declared);
            if (labels != null) {
                return labels;
            }
        }
        return null;
    }

    /** Whether a type cannot carry labels; looking there would only slow the start. */
    static boolean isPlatform(Class<?> type) {
        String name = type.getName();
        return name.startsWith("java.") || name.startsWith("org.springframework.");
    }
}
