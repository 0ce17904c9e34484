package dev.privacyenforcer.spring;

import dev.privacyenforcer.ForwardedPurpose;
import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Tells recipients the purpose of each call that is made in their scope; a header that is there already stays. */
final class PurposeForwarding implements ClientHttpRequestInterceptor {

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        ForwardedPurpose.headers().forEach((name, value) -> {
            if (request.getHeaders().getFirst(name) == null) {
                request.getHeaders().set(name, value);
            }
        });
        return execution.execute(request, body);
    }
}
