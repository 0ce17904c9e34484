package dev.privacyenforcer.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewTests {

    private static final int EMAIL = TestEngine.read("app.A#email");
    private static final int COUNT = TestEngine.scope("operations");
    private static final int INNER = TestEngine.scope("operations.inner");

    private final TestEngine engine = new TestEngine();

    @BeforeEach
    void install() {
        Guard.install(engine);
    }

    @AfterEach
    void remove() {
        Guard.install(null);
        assertThat(Review.current()).isNull();
    }

    @Test
    void replacesReferencesPrimitivesAndWhatIsWrittenEachTimeAnew() {
        engine.replacement = "other";
        assertThat(Guard.read(null, "value", EMAIL)).isEqualTo("other");
        assertThat(Guard.write(null, "value", EMAIL)).isEqualTo("other");
        engine.replacement = 7;
        assertThat(Guard.read(null, 1, EMAIL)).isEqualTo(7);
        engine.replacement = 7.5;
        assertThat(Guard.read(null, 1.0, EMAIL)).isEqualTo(7.5);
        assertThat(engine.asked).hasValue(4);
        assertThat(engine.counted.sum()).isEqualTo(4);
    }

    @Test
    void verdictsAndValuesKeepWhatTheyHoldToThemselves() {
        assertThat(Verdict.replace("canary", occurrences -> {}).toString()).doesNotContain("canary");
        assertThat(Value.of("canary").toString()).doesNotContain("canary");
    }

    @Test
    void asksForAResultOnlyIfSomethingWasNoted() {
        Object token = Guard.review(COUNT);
        assertThat(Guard.reviewed("result", token)).isEqualTo("result");
        Guard.close(token);
        assertThat(engine.released).isEmpty();

        token = Guard.review(COUNT);
        Review.current().note("three people");
        assertThat(Guard.reviewed("result", token)).isNull();
        Guard.reviewed(token);
        Guard.close(token);
        assertThat(engine.released)
                .containsExactly("operations three people REFERENCE", "operations three people UNSEEN");
    }

    @Test
    void eachRunHasNotesOfItsOwn() {
        Object outer = Guard.review(COUNT);
        Review.current().note("outer");
        Object inner = Guard.review(INNER, "ada");
        assertThat(Review.current().notes()).isNull();
        Guard.close(inner);
        assertThat(Review.current().notes()).isEqualTo("outer");
        Guard.close(outer);
    }

    @Test
    void whatWasCapturedElsewhereBelongsToNoRun() {
        Captured captured = Guard.capture();
        Object token = Guard.review(COUNT);
        Review mine = Review.current();
        Object elsewhere = Guard.resume(captured);
        assertThat(Review.current()).isNull();
        Guard.close(elsewhere);
        assertThat(Review.current()).isSameAs(mine);
        Guard.close(token);
    }

    @Test
    void refusalLeavesTheScopeAsItWas() {
        Object token = Guard.review(COUNT);
        Review.current().note("one person");
        engine.failure = new IllegalStateException("refused");
        assertThatThrownBy(() -> Guard.reviewed("result", token)).hasMessage("refused");
        engine.failure = null;
        assertThat(TestEngine.current()).isEqualTo("operations");
        Guard.close(token);
        assertThat(TestEngine.current()).isEqualTo("outside");
    }
}
