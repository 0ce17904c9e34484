package dev.privacyenforcer.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.ProcessingDeniedException;
import dev.privacyenforcer.annotations.Purpose;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class HandlerPurposeTests {

    private final HandlerPurpose purposes = new HandlerPurpose();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void closesTheOuterPurposeAfterTheOneItForwardsTo() {
        Contexts.runner().run(context -> {
            purposes.preHandle(request, response, handler("outer"));
            purposes.preHandle(request, response, handler("inner"));
            purposes.preHandle(request, response, handler("plain"));
            purposes.afterCompletion(request, response, handler("plain"), null);
            purposes.afterCompletion(request, response, handler("inner"), null);

            assertThat(new Person().getName()).isEqualTo("Ada");

            purposes.afterCompletion(request, response, handler("outer"), null);

            assertThatThrownBy(() -> new Person().getName()).isInstanceOf(ProcessingDeniedException.class);
        });
    }

    @Test
    void givesTheThreadBackWithoutAPurposeWhenAnotherGoesOn() {
        Contexts.runner().run(context -> {
            purposes.preHandle(request, response, handler("outer"));
            purposes.afterConcurrentHandlingStarted(request, response, handler("outer"));

            assertThatThrownBy(() -> new Person().getName()).isInstanceOf(ProcessingDeniedException.class);

            purposes.preHandle(request, response, handler("outer"));

            assertThat(new Person().getName()).isEqualTo("Ada");

            purposes.afterCompletion(request, response, handler("outer"), null);
        });
    }

    @Test
    void ignoresHandlersThatAreNoMethods() {
        assertThat(purposes.preHandle(request, response, "a resource")).isTrue();
        purposes.afterCompletion(request, response, "a resource", null);
    }

    private static HandlerMethod handler(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Pages(), name);
    }

    @SuppressWarnings("unused") // called by name
    static class Pages {

        @Purpose("essential.service")
        public void outer() {}

        @Purpose("essential.service.operations")
        public void inner() {}

        public void plain() {}
    }
}
