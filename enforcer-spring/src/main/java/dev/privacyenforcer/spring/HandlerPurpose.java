package dev.privacyenforcer.spring;

import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.Guard;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodClassKey;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Keeps the purpose of a controller method open until its response is written.
 *
 * <p>The method itself is over, woven or not, before its result is turned into JSON or a page; that is where most
 * personal data are read.
 */
final class HandlerPurpose implements AsyncHandlerInterceptor {

    private static final String OPEN = HandlerPurpose.class.getName() + ".open";
    private static final int NONE = -1;

    private final Map<MethodClassKey, Integer> sites = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        int site = site(handler);
        if (site != NONE) {
            open(request).push(Guard.open(site));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        close(request, handler);
    }

    /** The thread goes back to the container; the one that writes the response opens the purpose again. */
    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        close(request, handler);
    }

    private void close(HttpServletRequest request, Object handler) {
        if (site(handler) != NONE) {
            Guard.close(open(request).pop());
        }
    }

    /** One request can be forwarded from handler to handler, so the purposes form a stack. */
    @SuppressWarnings("unchecked")
    private static Deque<Object> open(HttpServletRequest request) {
        Deque<Object> present = (Deque<Object>) request.getAttribute(OPEN);
        if (present == null) {
            present = new ArrayDeque<>();
            request.setAttribute(OPEN, present);
        }
        return present;
    }

    private int site(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return NONE;
        }
        MethodClassKey key = new MethodClassKey(method.getMethod(), method.getBeanType());
        return sites.computeIfAbsent(key, unknown -> number(method.getMethod(), method.getBeanType()));
    }

    private static int number(Method method, Class<?> beanType) {
        ScopeLabels labels = Declarations.find(method, beanType);
        Purpose purpose = labels == null ? null : labels.purpose();
        if (labels == null || purpose == null) {
            return NONE;
        }
        // what the method performs and with whom it shares ends with the method; its purpose does not
        return AccessPoints.number(AccessPoint.of(
                        AccessPoint.Kind.SCOPE,
                        labels.method().getDeclaringClass().getName(),
                        "",
                        labels.method().getName(),
                        0,
                        "",
                        List.of())
                .opening(purpose.value()));
    }
}
