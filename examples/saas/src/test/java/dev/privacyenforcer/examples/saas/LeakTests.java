package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.test.Canaries;
import dev.privacyenforcer.test.LeakCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All scenes once more, with people made of canaries: what reaches anyone, the policy has permitted. */
@LeakCheck
class LeakTests {

    private final Stage stage = Stage.install();

    @TempDir
    private Path directory;

    @Test
    void everyScenePlaysWithoutACanaryGettingOut(Canaries canaries) {
        Cast cast = canaries.fill(Cast.assembled());
        Outbox outbox = new Outbox();

        Scenes.of(stage, Application.over(outbox), cast).forEach(Scene::perform);

        outbox.sent().forEach(message -> canaries.inspect("to " + message.to(), message.body()));
        stage.denials().forEach(canaries::inspect);
        stage.writeReport(directory);
        canaries.never(directory);
        assertThat(canaries.fields()).hasSize(25);
        assertThat(outbox.sent()).isNotEmpty();
        assertThat(stage.denials()).hasSizeGreaterThanOrEqualTo(10);
    }
}
