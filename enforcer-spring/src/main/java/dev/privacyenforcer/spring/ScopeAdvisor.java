package dev.privacyenforcer.spring;

import java.lang.reflect.Method;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.core.Ordered;

/**
 * Lets Spring proxy the beans whose scopes the weaver does not open; plain Spring AOP, without AspectJ.
 *
 * <p>Stands outside of other advice, so that what a transaction does at its end still has the purpose, but inside of
 * {@code @Async}, which Spring puts first: the scope opens on the thread that does the work.
 */
final class ScopeAdvisor extends StaticMethodMatcherPointcutAdvisor {

    private static final long serialVersionUID = 1L;

    ScopeAdvisor() {
        super(new ScopeInterceptor());
        setClassFilter(type -> !Declarations.isPlatform(type));
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean matches(Method method, Class<?> targetClass) {
        return ScopeInterceptor.scope(method, targetClass) != null;
    }
}
