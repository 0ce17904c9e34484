package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider that a class path names. */
class ConsentDiscoveryTests {

    private static final String MAIL = "marketing.communications.email";
    private static final Request MAILING =
            new Request("customer", "user.contact.email", Operation.USE, MAIL, List.of());

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir
    Path directory;

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
        Enforcer.installed().ifPresent(Enforcer::close);
    }

    @Test
    void findsTheProviderOfTheClassPath() throws IOException {
        name(Generous.class.getName());
        Enforcer enforcer = Enforcer.install(policy(), Mode.LOG);
        assertThat(enforcer.decide(MAILING, "ada")).isInstanceOf(Decision.Permit.class);
        assertThat(Enforcer.install(policy(), Mode.LOG)).as("again").isSameAs(enforcer);
    }

    @Test
    void startsWithItAtTheFirstAccess() throws IOException {
        name(Generous.class.getName());
        Path file = Files.writeString(directory.resolve("policy.json"), POLICY);
        System.setProperty(Settings.POLICY, file.toString());
        System.setProperty(Settings.MODE, "log");
        try {
            new PolicyStart().start();
        } finally {
            System.clearProperty(Settings.POLICY);
            System.clearProperty(Settings.MODE);
        }
        assertThat(Enforcer.installed().orElseThrow().decide(MAILING, "ada")).isInstanceOf(Decision.Permit.class);
    }

    @Test
    void prefersTheOneThatTheProgramGives() throws IOException {
        name(Generous.class.getName());
        ConsentProvider never = (id, dataSubject, purpose) -> ConsentState.MISSING;
        Enforcer enforcer = Enforcer.install(policy(), Mode.LOG, never, ConsentOptions.USUAL);
        assertThat(enforcer.decide(MAILING, "ada")).isInstanceOf(Decision.Deny.class);
    }

    @Test
    void refusesTwo() throws IOException {
        name(Generous.class.getName() + "\n" + Strict.class.getName());
        assertThatThrownBy(() -> Enforcer.install(policy(), Mode.LOG))
                .hasMessageContaining("ENF-011 Two consent providers")
                .hasMessageContaining(Generous.class.getName() + ", " + Strict.class.getName());
        assertThat(Enforcer.installed()).isEmpty();
    }

    @Test
    void refusesOneThatCannotBeLoaded() throws IOException {
        name("app.Missing");
        assertThatThrownBy(() -> Enforcer.install(policy(), Mode.LOG))
                .hasMessageContaining("ENF-012 Consent provider cannot be loaded")
                .hasMessageContaining("app.Missing");
    }

    private void name(String providers) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(ConsentProvider.class.getName()), providers);
        URL[] here = {directory.toUri().toURL()};
        Thread.currentThread().setContextClassLoader(new URLClassLoader(here, before));
    }

    private static Policy policy() {
        return PolicyReader.read(POLICY.getBytes(StandardCharsets.UTF_8), "policy.json");
    }

    private static final String POLICY = """
            {"policy": {"id": "shop", "effectiveFrom": "2026-01-01"}, "dataSubjects": {"customer": {}},
             "activities": [
               {"id": "newsletter", "purpose": "marketing.communications.email", "operations": ["use"],
                "categories": ["user.contact"], "legalBases": ["consent"]}]}
            """;

    /** Finds that everybody has consented to everything. */
    public static final class Generous implements ConsentProvider {
        @Override
        public ConsentState find(String dataSubjectId, String dataSubject, String purpose) {
            return ConsentState.GIVEN;
        }
    }

    /** Finds nothing. */
    public static final class Strict implements ConsentProvider {
        @Override
        public ConsentState find(String dataSubjectId, String dataSubject, String purpose) {
            return ConsentState.MISSING;
        }
    }
}
