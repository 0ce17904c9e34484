package dev.privacyenforcer.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundPersonTests {

    private static final int OUTER = TestEngine.scope("bound.outer");
    private static final int INNER = TestEngine.scope("bound.inner");
    private static final int READ = TestEngine.read("app.A#bound");
    private static final AccessPoint POINT = AccessPoints.get(READ);

    private final TestEngine engine = new TestEngine();

    @BeforeEach
    void install() {
        Guard.install(engine);
    }

    @AfterEach
    void uninstall() {
        Guard.install(null);
    }

    @Test
    void identifiesNobodyUntilSomebodyIsBound() {
        assertThat(person()).isNull();
        Object token = Guard.open(OUTER);
        assertThat(person()).isNull();
        Guard.close(token);
    }

    @Test
    void bindsUntilTheScopeCloses() {
        Object token = Guard.open(OUTER, "ada");
        assertThat(person()).isEqualTo("ada");
        assertThat(TestEngine.current()).isEqualTo("bound.outer");
        Guard.close(token);
        assertThat(person()).isNull();
        assertThat(TestEngine.current()).isEqualTo("outside");
    }

    @Test
    void innerScopesInheritUnlessTheyBindTheirOwn() {
        Object ada = Guard.open(OUTER, "ada");
        Object inherited = Guard.open(INNER);
        assertThat(person()).isEqualTo("ada");
        Object bob = Guard.open(OUTER, "bob");
        assertThat(person()).isEqualTo("bob");
        Object nobody = Guard.open(INNER, null);
        assertThat(person()).isNull();
        Guard.close(nobody);
        assertThat(person()).isEqualTo("bob");
        Guard.close(bob);
        assertThat(person()).isEqualTo("ada");
        Guard.close(inherited);
        assertThat(person()).isEqualTo("ada");
        Guard.close(ada);
        assertThat(person()).isNull();
    }

    @Test
    void aScopeThatIsNotClosedLeavesNobodyBehind() {
        Object plain = Guard.open(OUTER);
        Object inner = Guard.open(INNER);
        Guard.open(OUTER, "ada");
        Guard.close(inner);
        assertThat(person()).isNull();
        Guard.close(plain);

        Object ada = Guard.open(OUTER, "ada");
        Object inherited = Guard.open(INNER);
        Guard.open(INNER, "bob");
        Guard.close(inherited);
        assertThat(person()).isEqualTo("ada");
        Guard.close(ada);
    }

    @Test
    void aScopeThatIsRefusedBindsNobody() {
        Object ada = Guard.open(OUTER, "ada");
        engine.failure = new IllegalStateException("refused");
        Guard.invalidate();
        assertThatThrownBy(() -> Guard.open(INNER, "bob")).hasMessage("refused");
        assertThat(person()).isEqualTo("ada");
        Guard.close(ada);
        assertThat(person()).isNull();
    }

    @Test
    void aResumedScopeHasThePersonItWasCapturedWith() {
        Object ada = Guard.open(OUTER, "ada");
        Captured captured = Guard.capture();
        Guard.close(ada);
        Object plain = Guard.open(OUTER);
        Captured nobody = Guard.capture();

        Object resumed = Guard.resume(captured);
        assertThat(person()).isEqualTo("ada");
        Object inner = Guard.resume(nobody);
        assertThat(person()).isNull();
        Guard.close(inner);
        assertThat(person()).isEqualTo("ada");
        Guard.open(INNER, "bob"); // and never closed
        Guard.close(resumed);
        assertThat(person()).isNull();
        assertThat(TestEngine.current()).isEqualTo("bound.outer");
        Guard.close(plain);
    }

    @Test
    void whatWasCapturedOutsideOfAScopeHasNobody() {
        Captured outside = Guard.capture();
        Object ada = Guard.open(OUTER, "ada");
        Object resumed = Guard.resume(outside);
        assertThat(person()).isNull();
        assertThat(TestEngine.current()).isEqualTo("outside");
        Guard.close(resumed);
        assertThat(person()).isEqualTo("ada");
        Guard.close(ada);
    }

    @Test
    void asksOnceForThePersonOfTheScope() {
        engine.forPerson = true;
        Object ada = Guard.open(OUTER, "ada");
        for (int i = 0; i < 10; i++) {
            Guard.read(null, 1, READ);
        }
        assertThat(engine.asked.get()).isEqualTo(1);
        Guard.close(ada);
        Guard.drain();
        assertThat(engine.counted.sum()).isEqualTo(10);
    }

    @Test
    void asksAgainForAnotherPersonAndForNobody() {
        engine.forPerson = true;
        Object ada = Guard.open(OUTER, "ada");
        Guard.read(null, 1, READ);
        Object bob = Guard.open(OUTER, "bob");
        Guard.read(null, 1, READ);
        Guard.read(null, 1, READ);
        assertThat(engine.asked.get()).isEqualTo(2);
        Guard.close(bob);
        Guard.read(null, 1, READ);
        assertThat(engine.asked.get()).isEqualTo(3);
        Object nobody = Guard.open(OUTER, null);
        Guard.read(null, 1, READ);
        Guard.read(null, 1, READ);
        assertThat(engine.asked.get()).isEqualTo(5);
        Guard.close(nobody);
        Guard.close(ada);
        Object plain = Guard.open(OUTER);
        Guard.read(null, 1, READ);
        assertThat(engine.asked.get()).isEqualTo(6);
        Guard.close(plain);
        Guard.drain();
        assertThat(engine.counted.sum()).isEqualTo(7);
    }

    @Test
    void asksAgainWhenVerdictsEnd() {
        engine.forPerson = true;
        Object ada = Guard.open(OUTER, "ada");
        Guard.read(null, 1, READ);
        Guard.invalidate();
        engine.failure = new IllegalStateException("withdrawn");
        assertThatThrownBy(() -> Guard.read(null, 1, READ)).hasMessage("withdrawn");
        Guard.close(ada);
    }

    @Test
    void asksForEachOwnerThatIsNotThePersonOfTheScope() {
        engine.forPerson = true;
        AccessPoint point = identified(Customer.class, "number");
        DataSubjectIds.learn(MethodHandles.lookup(), String.valueOf(point.id()));
        int site = AccessPoints.number(point);
        Object seven = Guard.open(OUTER, 7L);
        Guard.read(new Customer(7L), 1, site);
        Guard.read(new Customer(7L), 1, site);
        assertThat(engine.asked.get()).isEqualTo(1);
        Guard.read(new Customer(8L), 1, site);
        Guard.read(new Customer(8L), 1, site);
        assertThat(engine.asked.get()).isEqualTo(3);
        Guard.read(new Customer(7L), 1, site);
        assertThat(engine.asked.get()).isEqualTo(3);
        Guard.close(seven);
        Guard.drain();
        assertThat(engine.counted.sum()).isEqualTo(5);
    }

    @Test
    void lastingVerdictsAreCountedExactly() {
        for (int round = 0; round < 50; round++) {
            Object outer = Guard.open(OUTER, round);
            Object inner = Guard.open(INNER);
            Guard.read(null, 1, READ);
            Guard.read(null, 1, READ);
            Guard.close(inner);
            Guard.close(outer);
        }
        Guard.drain();
        assertThat(engine.counted.sum()).isEqualTo(100);
        assertThat(engine.opened.sum()).isEqualTo(100);
        assertThat(engine.asked.get()).isEqualTo(1);
        assertThat(engine.entered.get()).isEqualTo(2);
    }

    @Test
    void countsWhatWasCountedBeforeTheThreadMetTooManyScopes() {
        Object outer = Guard.open(OUTER, "ada");
        Guard.read(null, 1, READ);
        for (int i = 0; i < 600; i++) {
            Guard.close(Guard.open(TestEngine.scope("bound.many" + i)));
        }
        Guard.read(null, 1, READ);
        assertThat(person()).isEqualTo("ada");
        Guard.close(outer);
        Guard.drain();
        assertThat(engine.counted.sum()).isEqualTo(2);
    }

    @Test
    void theOwnersIdentifierComesFirst() {
        AccessPoint point = identified(Customer.class, "number");
        DataSubjectIds.learn(MethodHandles.lookup(), String.valueOf(point.id()));
        Object token = Guard.open(OUTER, "ada");
        assertThat(DataSubjectIds.of(point, new Customer(7L))).isEqualTo(7L);
        assertThat(DataSubjectIds.of(point, new Special(8L))).isEqualTo(8L);
        assertThat(DataSubjectIds.of(point, new Customer(null))).isEqualTo("ada");
        assertThat(DataSubjectIds.of(point, null)).isEqualTo("ada");
        Guard.close(token);
        assertThat(DataSubjectIds.of(point, new Customer(null))).isNull();
    }

    @Test
    void aFieldThatCannotBeReachedIdentifiesNobody() {
        AccessPoint missing = identified(Customer.class, "gone");
        DataSubjectIds.learn(MethodHandles.lookup(), String.valueOf(missing.id()));
        assertThat(DataSubjectIds.of(missing, "no customer at all")).isNull();

        DataSubjectIds.learn(
                MethodHandles.publicLookup(),
                String.valueOf(identified(Other.class, "number").id()));
        assertThat(DataSubjectIds.of(identified(Other.class, "number"), new Other()))
                .isNull();
    }

    @Test
    void aBindingDoesNotPrintThePerson() {
        Object token = Guard.open(OUTER, "canary");
        Object inner = Guard.open(INNER, "canary");
        assertThat(token.toString() + inner).doesNotContain("canary");
        Guard.close(token);
    }

    private static @Nullable Object person() {
        return DataSubjectIds.of(POINT, null);
    }

    private static AccessPoint identified(Class<?> owner, String field) {
        return AccessPoint.of(AccessPoint.Kind.READ, owner.getName(), "", "m", 0, "", List.of())
                .identifiedBy(owner.getName() + "#" + field);
    }

    @SuppressWarnings("unused") // read by handle
    private static class Customer {
        private final @Nullable Long number;

        Customer(@Nullable Long number) {
            this.number = number;
        }
    }

    private static final class Special extends Customer {
        Special(Long number) {
            super(number);
        }
    }

    @SuppressWarnings("unused") // tried by handle
    private static final class Other {
        private final long number = 9;
    }
}
