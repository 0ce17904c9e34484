package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScenesTests {

    private final Stage stage = Stage.install();
    private final Outbox outbox = new Outbox();

    @TestFactory
    Stream<DynamicTest> comeOutAsExpected() {
        return Scenes.of(stage, Application.over(outbox), Cast.assembled()).stream()
                .map(scene -> DynamicTest.dynamicTest(scene.attempt(), () -> assertThat(scene.perform())
                        .matches(result -> result.meets(scene.expected()), "meets " + scene.expected())));
    }

    @Test
    void letOutWhatIsPermittedAndNothingElse() {
        Scenes.of(stage, Application.over(outbox), Cast.assembled()).forEach(Scene::perform);

        assertThat(outbox.sent()).extracting(Outbox.Message::to).containsExactly(Cast.EMAIL, "api.payments.example");
        assertThat(outbox.sent().get(1).body()).contains(Cast.PAYMENT_METHOD);
    }

    @Test
    void keepFiguresButNoVisits() {
        Application app = Application.over(outbox);
        Scenes.of(stage, app, Cast.assembled()).forEach(Scene::perform);

        assertThat(app.collector().figures()).isEqualTo(8);
        assertThat(app.collector().visits()).isZero();
    }
}
