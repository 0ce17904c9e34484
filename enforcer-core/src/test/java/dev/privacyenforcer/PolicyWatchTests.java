package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.Enforcer.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyWatchTests {

    private static final String POLICY = "{\"policy\": {\"id\": \"shop\", \"version\": \"%s\"}}";

    @TempDir
    Path directory;

    private final Enforcer enforcer = Fixture.install(Fixture.policy(""));

    @AfterEach
    void close() {
        enforcer.close();
    }

    @Test
    void reloadsAChangedFileAndKeepsTheLastGoodOne() throws Exception {
        Path file = Files.writeString(directory.resolve("policy.json"), POLICY.formatted("1"));
        enforcer.watch(file, Duration.ofMillis(5));

        Files.writeString(file, POLICY.formatted("second"));
        waitUntil(() -> "second".equals(version()));

        Files.writeString(file, "{\"policy\": {\"id\": \"shop\"}, \"activites\": []}");
        waitUntil(() -> enforcer.status() == Status.STALE);
        assertThat(version()).isEqualTo("second");
        assertThat(enforcer.observe().incidents()).containsEntry("reload_refused", 1L);

        Files.writeString(file, POLICY.formatted("the third"));
        waitUntil(() -> "the third".equals(version()));
        waitUntil(() -> enforcer.status() == Status.CURRENT);
    }

    @Test
    void refusesAnotherPolicyAndAMissingFile() throws IOException {
        Path other = Files.writeString(directory.resolve("other.json"), "{\"policy\": {\"id\": \"other\"}}");
        assertThat(enforcer.reload(other)).isFalse();
        assertThat(enforcer.reload(directory.resolve("missing.json"))).isFalse();
        assertThat(enforcer.status()).isEqualTo(Status.STALE);
        assertThat(version()).isEqualTo("1");
    }

    private String version() {
        return enforcer.policy().header().version();
    }

    private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 30_000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(1);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
