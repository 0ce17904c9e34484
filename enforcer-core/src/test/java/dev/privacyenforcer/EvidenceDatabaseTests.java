package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.evidence.FleetQuery;
import dev.privacyenforcer.evidence.Instance;
import dev.privacyenforcer.evidence.JdbcFlows;
import dev.privacyenforcer.evidence.Snapshot;
import dev.privacyenforcer.jdbc.Database;
import dev.privacyenforcer.jdbc.StoreException;
import dev.privacyenforcer.jdbc.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Evidence in the database that the environment names. */
class EvidenceDatabaseTests {

    @AfterEach
    void forget() {
        System.clearProperty(Settings.EVIDENCE);
        System.clearProperty(Settings.INTERVAL);
        System.clearProperty(Settings.ENVIRONMENT);
        System.clearProperty(Settings.BUILD);
    }

    @Test
    void recordsThereAndSaysThatItEnded() throws IOException {
        String url = TestDatabase.H2.freshUrl();
        System.setProperty(Settings.EVIDENCE, url);
        System.setProperty(Settings.INTERVAL, "PT2M");
        System.setProperty(Settings.ENVIRONMENT, "production");
        System.setProperty(Settings.BUILD, "7");
        try (Enforcer enforcer = Fixture.install(Fixture.policy(""))) {
            PurposeScope.run(Fixture.SERVICE, Fixture::email);
            enforcer.flush();
            assertThat(snapshot(url).complete()).isFalse();
            PurposeScope.run(Fixture.SERVICE, Fixture::email);
        }

        Snapshot snapshot = snapshot(url);

        assertThat(snapshot.complete()).isTrue();
        assertThat(snapshot.instance())
                .isEqualTo(new Instance(snapshot.instance().id(), "production", "7", Duration.ofMinutes(2)));
        assertThat(snapshot.observation().flows().stream().mapToLong(flow -> flow.count()))
                .containsExactly(2L);
    }

    @Test
    void doesNotStartIfItCannotRecordThere() {
        System.setProperty(Settings.EVIDENCE, "jdbc:h2:mem:closed;IFEXISTS=TRUE;PASSWORD=canary");

        assertThatThrownBy(() -> Fixture.install(Fixture.policy("")))
                .isInstanceOf(StoreException.class)
                .hasMessageNotContaining("canary");

        assertThat(Enforcer.installed()).isEmpty();
    }

    private static Snapshot snapshot(String url) throws IOException {
        return JdbcFlows.read(Database.at(url), FleetQuery.of("shop"))
                .snapshots()
                .get(0);
    }
}
