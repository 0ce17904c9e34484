package dev.privacyenforcer.hook;

import static dev.privacyenforcer.hook.TestEngine.current;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.hook.AccessPoint.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardScopeTests {

    private static final int EMAIL = TestEngine.read("app.A#email");
    private static final int BILLING = TestEngine.scope("billing");
    private static final int MARKETING = TestEngine.scope("marketing");

    private final TestEngine engine = new TestEngine();

    @BeforeEach
    void install() {
        Guard.install(engine);
        Guard.read(null, 1, EMAIL);
    }

    @AfterEach
    void remove() {
        Guard.install(null);
    }

    @Test
    void restoresOuterScopes() {
        Object outer = Guard.open(BILLING);
        Object inner = Guard.open(MARKETING);
        Object again = Guard.open(BILLING);
        assertThat(current()).isEqualTo("billing");
        Guard.close(again);
        assertThat(current()).isEqualTo("marketing");
        Guard.close(inner);
        assertThat(current()).isEqualTo("billing");
        Guard.close(outer);
        assertThat(current()).isEqualTo("outside");
    }

    @Test
    void countsEveryOpening() {
        for (int i = 0; i < 100; i++) {
            Guard.close(Guard.open(BILLING));
        }
        assertThat(engine.entered).hasValue(1);
        assertThat(engine.opened.sum()).isEqualTo(100);
        Guard.invalidate();
        Guard.close(Guard.open(BILLING));
        assertThat(engine.entered).hasValue(2);
    }

    @Test
    void closesWhatWasForgottenInside() {
        Object outer = Guard.open(BILLING);
        Guard.open(MARKETING);
        Guard.open(BILLING);
        Guard.close(outer);
        assertThat(current()).isEqualTo("outside");
        Guard.close(outer);
        assertThat(current()).isEqualTo("outside");
    }

    @Test
    void staysWhereItWasWhenOpeningIsDenied() {
        Object outer = Guard.open(BILLING);
        engine.failure = new IllegalStateException("denied");
        assertThatThrownBy(() -> Guard.open(MARKETING)).isSameAs(engine.failure);
        assertThat(current()).isEqualTo("billing");
        Guard.close(outer);
        assertThat(current()).isEqualTo("outside");
    }

    @Test
    void ignoresCloseOnAnotherThread() throws InterruptedException {
        Object token = Guard.open(BILLING);
        Thread stranger = new Thread(() -> Guard.close(token));
        stranger.start();
        stranger.join();
        assertThat(current()).isEqualTo("billing");
        Guard.close(token);
        assertThat(current()).isEqualTo("outside");
    }

    @Test
    void hasNoScopeOnOtherThreads() throws InterruptedException {
        Object token = Guard.open(BILLING);
        String[] seen = new String[1];
        Thread other = new Thread(() -> {
            Guard.read(null, 1, EMAIL);
            seen[0] = current();
        });
        other.start();
        other.join();
        Guard.close(token);
        assertThat(seen[0]).isEqualTo("outside");
    }

    @Test
    void isOutsideOnceTheEngineIsReplaced() {
        Object token = Guard.open(BILLING);
        TestEngine second = new TestEngine();
        Guard.install(second);
        assertThat(Guard.scope()).isNull();
        Guard.read(null, 1, EMAIL);
        assertThat(Guard.scope()).isSameAs(second.outside);
        Object inner = Guard.open(MARKETING);
        assertThat(current()).isEqualTo("marketing");
        Guard.close(inner);
        assertThat(Guard.scope()).isSameAs(second.outside);
        Guard.close(token);
        assertThat(Guard.scope()).isNull();
        Guard.read(null, 1, EMAIL);
        assertThat(Guard.scope()).isSameAs(second.outside);
        assertThat(second.asked).hasValue(1);
    }

    @Test
    void leavesNoScopeAfterStackOverflow() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> deeper(0)).isInstanceOf(StackOverflowError.class);
            assertThat(current()).isEqualTo("outside");
        }
    }

    private int deeper(int depth) {
        Object token = Guard.open(depth % 2 == 0 ? BILLING : MARKETING);
        try {
            return depth == Integer.MAX_VALUE ? 0 : deeper(depth + 1) + Guard.read(null, 1, EMAIL);
        } finally {
            Guard.close(token);
        }
    }

    @Test
    void masksAndComparesWithoutEngine() {
        Guard.install(null);
        Object text = Guard.open(TestEngine.point(Kind.TO_STRING));
        assertThat(Guard.read(null, "value", EMAIL)).isEqualTo("[user.contact.email]");
        assertThat(Guard.read(null, 7, EMAIL)).isZero();
        Object identity = Guard.open(TestEngine.point(Kind.IDENTITY));
        assertThat(Guard.read(null, "value", EMAIL)).isEqualTo("value");
        assertThat(Guard.read(null, 7, EMAIL)).isEqualTo(7);
        Guard.close(identity);
        assertThat(Guard.read(null, 7, EMAIL)).isZero();
        Guard.close(text);
        assertThatThrownBy(() -> Guard.read(null, 7, EMAIL)).isInstanceOf(EngineMissingException.class);
    }

    @Test
    void opensNothingElseInsideTextWithoutEngine() {
        Guard.install(null);
        Object text = Guard.open(TestEngine.point(Kind.TO_STRING));
        Object purpose = Guard.open(BILLING);
        assertThat(Guard.read(null, "value", EMAIL)).isEqualTo("[user.contact.email]");
        Guard.close(purpose);
        assertThat(Guard.read(null, "value", EMAIL)).isEqualTo("[user.contact.email]");
        Guard.close(text);
    }

    @Test
    void masksWhenTheEngineRefusesTheScope() {
        engine.failure = new IllegalStateException("broken");
        Object text = Guard.open(TestEngine.point(Kind.TO_STRING));
        assertThat(Guard.read(null, "value", EMAIL)).isEqualTo("[user.contact.email]");
        Guard.close(text);
        assertThat(current()).isEqualTo("outside");
    }

    @Test
    void survivesMoreScopesThanItKeeps() {
        long before = engine.opened.sum();
        for (int i = 0; i < 1_500; i++) {
            Object token = Guard.open(TestEngine.scope("p" + i));
            Guard.read(null, 1, EMAIL);
            Guard.read(null, 1, EMAIL);
            Guard.close(token);
        }
        Guard.read(null, 1, EMAIL);
        Guard.drain();
        assertThat(engine.counted.sum()).isEqualTo(3_000 + 2);
        assertThat(engine.opened.sum() - before).isEqualTo(1_500);
        assertThat(current()).isEqualTo("outside");
    }
}
