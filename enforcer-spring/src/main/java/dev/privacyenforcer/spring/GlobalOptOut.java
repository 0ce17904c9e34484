package dev.privacyenforcer.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The signal by which a browser opts out of the sale and sharing of data everywhere: Global Privacy Control. */
final class GlobalOptOut {

    private static final String HEADER = "Sec-GPC";

    private GlobalOptOut() {}

    /** {@return whether the request at hand carries the signal; null: this thread serves no request} */
    static @Nullable Boolean ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? "1".equals(request.getRequest().getHeader(HEADER))
                : null;
    }
}
