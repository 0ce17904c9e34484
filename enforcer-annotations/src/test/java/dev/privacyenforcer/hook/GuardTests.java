package dev.privacyenforcer.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.hook.Verdict.Effect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardTests {

    private static final int EMAIL = TestEngine.read("app.A#email");
    private static final int PHONE = TestEngine.read("app.A#phone");

    private final TestEngine engine = new TestEngine();

    @BeforeEach
    void install() {
        Guard.install(engine);
    }

    @AfterEach
    void remove() {
        Guard.install(null);
    }

    @Test
    void asksOnceAndCountsEveryPermittedAccess() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(Guard.read(null, "value", EMAIL)).isEqualTo("value");
            assertThat(Guard.read(this, i, PHONE)).isEqualTo(i);
        }
        Guard.drain();
        assertThat(engine.asked).hasValue(2);
        assertThat(engine.counted.sum()).isEqualTo(2_000);
        Guard.drain();
        assertThat(engine.counted.sum()).isEqualTo(2_000);
    }

    @Test
    void asksEachTimeWhenVerdictDoesNotLast() {
        engine.lasting = false;
        for (int i = 0; i < 10; i++) {
            Guard.read(null, "value", EMAIL);
        }
        assertThat(engine.asked).hasValue(10);
        assertThat(engine.counted.sum()).isEqualTo(10);
    }

    @Test
    void asksAgainAfterInvalidation() {
        Guard.read(null, 1L, EMAIL);
        Guard.read(null, 1L, EMAIL);
        Guard.invalidate();
        engine.effect = Effect.WITHHOLD;
        assertThat(Guard.read(null, 1L, EMAIL)).isZero();
        Guard.drain();
        assertThat(engine.asked).hasValue(2);
        assertThat(engine.counted.sum()).isEqualTo(3);
    }

    @Test
    void passesEveryTypeUnchanged() {
        assertThat(Guard.read(null, true, EMAIL)).isTrue();
        assertThat(Guard.read(null, (byte) 1, EMAIL)).isEqualTo((byte) 1);
        assertThat(Guard.read(null, 'c', EMAIL)).isEqualTo('c');
        assertThat(Guard.read(null, (short) 2, EMAIL)).isEqualTo((short) 2);
        assertThat(Guard.read(null, 3, EMAIL)).isEqualTo(3);
        assertThat(Guard.read(null, 1L << 40, EMAIL)).isEqualTo(1L << 40);
        assertThat(Guard.read(null, 1.5f, EMAIL)).isEqualTo(1.5f);
        assertThat(Guard.read(null, 2.5, EMAIL)).isEqualTo(2.5);
        assertThat(Guard.write(null, "w", EMAIL)).isEqualTo("w");
        Guard.write(null, EMAIL);
        Guard.drain();
        assertThat(engine.counted.sum()).isEqualTo(10);
    }

    @Test
    void leavesOutWhatIsWithheldOrMasked() {
        engine.effect = Effect.WITHHOLD;
        assertThat(Guard.read(null, (Object) "value", EMAIL)).isNull();
        assertThat(Guard.read(null, true, EMAIL)).isFalse();
        assertThat(Guard.write(null, "value", EMAIL)).isNull();
        engine.effect = Effect.MASK;
        assertThat(Guard.read(null, "value", EMAIL)).isEqualTo("[user.contact.email]");
        assertThat(Guard.read(null, new Object(), EMAIL)).isNull();
        assertThat(Guard.read(null, 5, EMAIL)).isZero();
    }

    @Test
    void remembersNoDenial() {
        engine.failure = new IllegalStateException("denied");
        assertThatThrownBy(() -> Guard.read(null, "value", EMAIL)).isSameAs(engine.failure);
        assertThatThrownBy(() -> Guard.write(null, EMAIL)).isSameAs(engine.failure);
        engine.failure = null;
        assertThat(Guard.read(null, "value", EMAIL)).isEqualTo("value");
    }

    @Test
    void keepsVerdictsOfScopesApart() {
        Guard.read(null, 1, EMAIL);
        Object token = Guard.open(TestEngine.scope("billing"));
        Guard.read(null, 1, EMAIL);
        Guard.read(null, 1, EMAIL);
        Guard.close(token);
        Guard.read(null, 1, EMAIL);
        Guard.drain();
        assertThat(engine.asked).hasValue(2);
        assertThat(engine.counted.sum()).isEqualTo(4);
    }

    @Test
    void failsClosedWithoutEngine() {
        Guard.install(null);
        assertThatThrownBy(() -> Guard.read(null, "value", EMAIL))
                .isInstanceOf(EngineMissingException.class)
                .hasMessage("""
                        ENF-001 No engine: this program is woven, but nothing on its class path decides
                          at      the first guarded access to personal data
                          because dev.privacyenforcer:enforcer-core is missing at run time
                          fix     add dev.privacyenforcer:enforcer-core as a dependency, and a policy (system property \
                        privacy.enforcer.policy, or privacy/policy.json on the class path)""");
        assertThatThrownBy(() -> Guard.open(TestEngine.scope("billing"))).isInstanceOf(EngineMissingException.class);
        assertThat(Guard.scope()).isNull();
    }

    @Test
    void numbersEqualAccessPointsAlike() {
        assertThat(TestEngine.read("app.A#email")).isEqualTo(EMAIL).isNotEqualTo(PHONE);
        assertThat(AccessPoints.all().get(EMAIL).location()).isEqualTo("app.A.m(A.java:1)");
    }
}
