package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTests {

    private final MovableClock clock = new MovableClock("2026-02-28T23:59:59.999Z");
    private @Nullable Enforcer enforcer;

    @AfterEach
    void close() {
        if (enforcer != null) {
            enforcer.close();
        }
    }

    @Test
    void theNewestWhoseDayHasComeIsInForce() {
        Enforcer installed =
                install(version("2", "2026-03-01", "analytics"), version("1", "2026-01-01", "essential.service"));

        assertThat(installed.policy().header().version()).isEqualTo("1");
        assertThat(reads(Fixture.SERVICE)).isTrue();
        clock.set("2026-03-01T00:00:00Z");
        installed.versions().look();
        assertThat(installed.policy().header().version()).isEqualTo("2");
        assertThat(reads(Fixture.SERVICE)).isFalse();
    }

    @Test
    void aSwitchEndsWhatAnOpenScopeRemembers() {
        Enforcer installed =
                install(version("1", "2026-01-01", "essential.service"), version("2", "2026-03-01", "analytics"));

        try (PurposeScope scope = PurposeScope.open(Fixture.SERVICE)) {
            Fixture.email();
            Fixture.email();
            clock.set("2026-03-01T00:00:00Z");
            installed.versions().look();
            assertThat(reason(Fixture::email)).isEqualTo(Reason.PURPOSE_NOT_ALLOWED);
        }
    }

    @Test
    void deniesUntilTheFirstDayHasCome() {
        Enforcer installed = install(version("1", "2026-03-01", "essential.service"));

        assertThat(reason(Fixture::email)).isEqualTo(Reason.POLICY_NOT_EFFECTIVE);
        clock.set("2026-03-01T00:00:00Z");
        installed.versions().look();
        assertThat(reads(Fixture.SERVICE)).isTrue();
    }

    @Test
    void switchesByItselfAtItsInstant() throws InterruptedException {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        Duration ahead = Duration.between(
                java.time.Instant.now(),
                tomorrow.atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(300));
        Clock almost = Clock.offset(Clock.systemUTC(), ahead);
        Policy first = version("1", "2026-01-01", "essential.service");
        enforcer = Enforcer.install(first, first.mode(), almost, new Coverage(List.of(), List.of()), null);
        enforcer.versions().reload(List.of(first, version("2", tomorrow.toString(), "analytics")));

        assertThat(enforcer.policy().header().version()).isEqualTo("1");
        for (int wait = 0; wait < 100 && "1".equals(enforcer.policy().header().version()); wait++) {
            Thread.sleep(50);
        }
        assertThat(enforcer.policy().header().version()).isEqualTo("2");
    }

    @Test
    void aReloadThatIsForLaterKeepsThePresentVersion() {
        Enforcer installed = install(version("1", "2026-01-01", "essential.service"));

        installed.reload(version("2", "2026-03-01", "analytics"));
        assertThat(reads(Fixture.SERVICE)).isTrue();
        clock.set("2026-03-01T00:00:00Z");
        installed.versions().look();
        assertThat(reads(Fixture.SERVICE)).isFalse();
    }

    @Test
    void tellsOnceWhatPeopleMustBeToldOf() {
        Enforcer installed = install(version("1", "2026-01-01", "essential.service"));

        installed.reload(version("1a", "2026-01-01", "essential.service"));
        assertThat(installed.observe().incidents()).isEmpty();
        installed.reload(version("2", "2026-02-01", "analytics"));
        assertThat(installed.observe().incidents()).containsEntry("policy_changed", 1L);
        assertThat(PolicyChange.material(
                        version("1", "2026-01-01", "essential.service"), version("2", "2026-02-01", "analytics")))
                .containsExactly("purposes", "legal bases");
    }

    @Test
    void refusesVersionsThatNobodyCanTellApart() {
        Policy one = version("1", "2026-01-01", "analytics");

        assertThatThrownBy(() -> new PolicyVersions(List.of(one, version("2", "2026-01-01", "analytics"))).install())
                .hasMessageStartingWith("ENF-345 Versions refused")
                .hasMessageContaining("shop 1 and shop 2");
        assertThatThrownBy(() -> new PolicyVersions(List.of()).install()).hasMessageStartingWith("ENF-345");
        assertThatThrownBy(() -> new PolicyVersions(
                                List.of(one, read("other", "2", "2026-03-01", "analytics", "contract")))
                        .install())
                .hasMessageStartingWith("ENF-006");
    }

    @Test
    void readsTheVersionsOfADirectory(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("b.json"), json("shop", "2", "2026-03-01", "analytics", "contract"));
        Files.writeString(directory.resolve("a.json"), json("shop", "1", "2026-01-01", "analytics", "contract"));
        Files.writeString(directory.resolve("notes.txt"), "no policy");

        assertThat(PolicyVersions.in(directory).all())
                .extracting(policy -> policy.header().version())
                .containsExactly("1", "2");
        assertThat(PolicyVersions.in(directory.resolve("b.json")).all()).hasSize(1);
    }

    private Enforcer install(Policy... versions) {
        Policy current = Versions.current(List.of(versions), clock);
        Enforcer installed = Enforcer.install(current, current.mode(), clock, new Coverage(List.of(), List.of()), null);
        enforcer = installed;
        installed.versions().reload(List.of(versions));
        return installed;
    }

    private static boolean reads(String purpose) {
        try (PurposeScope scope = PurposeScope.open(purpose)) {
            return Fixture.email() != null;
        } catch (ProcessingDeniedException denied) {
            return false;
        }
    }

    private static Reason reason(Runnable access) {
        return catchThrowableOfType(ProcessingDeniedException.class, access::run)
                .denial()
                .reason();
    }

    private static Policy version(String version, String from, String purpose) {
        return read("shop", version, from, purpose, "contract");
    }

    private static Policy read(String id, String version, String from, String purpose, String basis) {
        return PolicyReader.read(json(id, version, from, purpose, basis).getBytes(StandardCharsets.UTF_8), "shop.json");
    }

    private static String json(String id, String version, String from, String purpose, String basis) {
        return """
                {"policy": {"id": "%s", "version": "%s", "effectiveFrom": "%s"}, "dataSubjects": {"customer": {}},
                 "activities": [{"id": "one", "purpose": "%s", "categories": ["user"], "legalBases": ["%s"]}]}
                """.formatted(id, version, from, purpose, basis);
    }
}
