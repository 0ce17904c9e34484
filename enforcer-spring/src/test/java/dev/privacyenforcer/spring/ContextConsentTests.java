package dev.privacyenforcer.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ContextConsentTests {

    private static final Request MAILING =
            new Request("customer", "user.contact.email", Operation.USE, "marketing.communications.email", List.of());

    @TempDir
    Path directory;

    private ApplicationContextRunner runner = Contexts.runner();

    @BeforeEach
    void writePolicy() throws IOException {
        Path file = Files.writeString(directory.resolve("policy.json"), """
                {"policy": {"id": "consented", "effectiveFrom": "2026-01-01"}, "dataSubjects": {"customer": {}},
                 "activities": [
                   {"id": "newsletter", "purpose": "marketing.communications.email", "operations": ["use"],
                    "categories": ["user.contact"], "legalBases": ["consent"]}]}
                """);
        runner = runner.withPropertyValues("privacy.enforcer.policy=" + file);
    }

    @Test
    void asksTheBean() {
        runner.withUserConfiguration(One.class).run(context -> {
            assertThat(decide(context, "ada")).isInstanceOf(Decision.Permit.class);
            assertThat(decide(context, "bob")).isInstanceOf(Decision.Deny.class);
        });
    }

    @Test
    void deniesWithoutABean() {
        runner.run(context -> assertThat(decide(context, "ada")).isInstanceOf(Decision.Deny.class));
    }

    @Test
    void refusesTwo() {
        runner.withUserConfiguration(One.class, Other.class).run(context -> assertThat(context)
                .getFailure()
                .hasMessageContaining("ENF-505 Two consent providers")
                .hasMessageContaining("one")
                .hasMessageContaining("other"));
        assertThat(Enforcer.installed()).isEmpty();
    }

    @Test
    void asksTheNewestContext() {
        runner.withUserConfiguration(One.class).run(first -> {
            runner.withUserConfiguration(Other.class)
                    .run(second -> assertThat(decide(second, "bob")).isInstanceOf(Decision.Permit.class));

            assertThat(decide(first, "ada")).isInstanceOf(Decision.Permit.class);
            assertThat(decide(first, "eve")).isInstanceOf(Decision.Deny.class);
        });
    }

    private static Decision decide(ApplicationContext context, String person) {
        return context.getBean(Enforcer.class).decide(MAILING, person);
    }

    @Configuration(proxyBeanMethods = false)
    static class One {

        @Bean
        ConsentProvider one() {
            return (id, dataSubject, purpose) -> id.equals("ada") ? ConsentState.GIVEN : ConsentState.MISSING;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Other {

        @Bean
        ConsentProvider other() {
            return (id, dataSubject, purpose) -> id.equals("bob") ? ConsentState.GIVEN : ConsentState.MISSING;
        }
    }
}
