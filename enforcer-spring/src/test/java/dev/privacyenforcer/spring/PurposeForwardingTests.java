package dev.privacyenforcer.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.ForwardedPurpose;
import dev.privacyenforcer.annotations.Deidentifies;
import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.annotations.Recipient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

class PurposeForwardingTests {

    private final ApplicationContextRunner runner = Contexts.runner();

    @Test
    void tellsARecipientThePurposeAndNobodyElse() {
        runner.withBean(Sender.class).run(context -> {
            ClientHttpRequestInterceptor forwarding = context.getBean(ClientHttpRequestInterceptor.class);
            MockClientHttpRequest inside = new MockClientHttpRequest();
            MockClientHttpRequest outside = new MockClientHttpRequest();

            context.getBean(Sender.class).send(() -> call(forwarding, inside));
            call(forwarding, outside);

            assertThat(inside.getHeaders().getFirst(ForwardedPurpose.PURPOSE)).isEqualTo("essential.service");
            assertThat(inside.getHeaders().getFirst(ForwardedPurpose.POLICY)).isNotBlank();
            assertThat(outside.getHeaders().getFirst(ForwardedPurpose.PURPOSE)).isNull();
        });
    }

    @Test
    void leavesAHeaderOfTheApplicationAlone() {
        runner.withBean(Sender.class).run(context -> {
            ClientHttpRequestInterceptor forwarding = context.getBean(ClientHttpRequestInterceptor.class);
            MockClientHttpRequest request = new MockClientHttpRequest();
            request.getHeaders().set(ForwardedPurpose.PURPOSE, "own");

            context.getBean(Sender.class).send(() -> call(forwarding, request));

            assertThat(request.getHeaders().get(ForwardedPurpose.PURPOSE)).isEqualTo(List.of("own"));
        });
    }

    @Test
    void letsResultsOfReviewedBeansPassThatOweNothing() {
        runner.withBean(Sender.class).run(context -> {
            assertThat(context.getBean(Sender.class).letters()).isEqualTo("ab");
            assertThat(context.getBean(Sender.class).count()).isEqualTo(2);
        });
    }

    private static void call(ClientHttpRequestInterceptor forwarding, MockClientHttpRequest request) {
        try {
            forwarding.intercept(request, new byte[0], (sent, body) -> new MockClientHttpResponse());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static class Sender {

        @Purpose("essential.service")
        @Recipient("processor.mail")
        void send(Runnable call) {
            call.run();
        }

        @Deidentifies(by = "dpo", reason = "letters")
        String letters() {
            return "ab";
        }

        @Deidentifies(by = "dpo", reason = "a number")
        int count() {
            return 2;
        }
    }
}
