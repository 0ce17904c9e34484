package dev.privacyenforcer.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.Guarded;
import dev.privacyenforcer.PurposeScope;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("dev.privacyenforcer.Enforcer")
class WithPolicyTests {

    private static final String OTHER = """
            {"policy": {"id": "other", "version": "2", "effectiveFrom": "2026-01-01"},
             "dataSubjects": {"customer": {}},
             "activities": [
               {"id": "a", "purpose": "marketing", "categories": ["user.name"], "legalBases": ["contract"],
                "clauses": ["1"]}]}""";

    @WithPolicy(value = Trial.POLICY, mode = Mode.LOG)
    @WithPurpose("essential.service")
    static class Good {

        private final Guarded<String> email = Guarded.of("user.contact.email", "customer", "a@b.example");

        @Test
        void hasThePolicyAndThePurposeOfItsClass(Enforcer enforcer) {
            assertThat(enforcer.policy().header().id()).isEqualTo("trial");
            assertThat(enforcer.mode()).isEqualTo(Mode.LOG);
            assertThat(PurposeScope.purposes()).containsExactly("essential.service");
            email.run(address -> {});
            assertThat(enforcer.observe().flows())
                    .extracting(Flow::within)
                    .contains(Good.class.getName() + ".hasThePolicyAndThePurposeOfItsClass");
        }

        @Test
        @WithPolicy(value = OTHER, mode = Mode.LOG)
        @WithPurpose("marketing")
        void hasItsOwn(Enforcer enforcer) {
            assertThat(enforcer.policy().header().id()).isEqualTo("other");
            assertThat(PurposeScope.purposes()).containsExactly("marketing");
        }

        @TestFactory
        List<DynamicTest> alsoDynamically() {
            return List.of(DynamicTest.dynamicTest(
                    "dynamic", () -> assertThat(PurposeScope.purposes()).containsExactly("essential.service")));
        }

        @Nested
        class Inside {
            @Test
            void sharesIt(Enforcer enforcer) {
                assertThat(enforcer.policy().header().id()).isEqualTo("trial");
            }
        }
    }

    @WithPolicy("no/such.json")
    static class Missing {
        @Test
        void neverRuns() {}
    }

    @WithPolicy(
            value = Trial.POLICY,
            mode = {Mode.LOG, Mode.BLOCK})
    static class Undecided {
        @Test
        void neverRuns() {}
    }

    @WithPolicy("{}")
    static class Malformed {
        @Test
        void neverRuns() {}
    }

    @WithPurpose("essential.service")
    static class Unaware {
        @Test
        @WithPolicy(value = Trial.POLICY, mode = Mode.LOG)
        void hasOne(Enforcer enforcer) {
            assertThat(enforcer.policy().header().id()).isEqualTo("trial");
        }
    }

    @Test
    void installsPerClassAndPerMethodAndLeavesNothing() {
        Map<String, String> results = Trial.run(Good.class);
        assertThat(results).containsOnlyKeys("hasThePolicyAndThePurposeOfItsClass", "hasItsOwn", "dynamic", "sharesIt");
        assertThat(results.values()).containsOnly("");
        assertThat(Enforcer.installed()).isEmpty();
        assertThat(PurposeScope.purposes()).isEmpty();
    }

    @Test
    void installsForOneMethodAlone() {
        assertThat(Trial.run(Unaware.class)).containsExactly(Map.entry("hasOne", ""));
        assertThat(Enforcer.installed()).isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(Trial.run(Missing.class).values())
                .singleElement()
                .asString()
                .contains("ENF-802 No policy for a test: there is no 'no/such.json' on the class path", "fix");
        assertThat(Trial.run(Undecided.class).values())
                .singleElement()
                .asString()
                .contains("ENF-803");
        assertThat(Trial.run(Malformed.class).values())
                .singleElement()
                .asString()
                .contains("@WithPolicy of Malformed");
        assertThat(Enforcer.installed()).isEmpty();
    }

    @Test
    void refusesToTakeThePlaceOfAPolicyThatSomebodyElseInstalled() {
        Enforcer present =
                Enforcer.install(PolicyReader.read(OTHER.getBytes(StandardCharsets.UTF_8), "other"), Mode.LOG);
        try {
            assertThat(Trial.run(Good.class).values())
                    .singleElement()
                    .asString()
                    .contains("ENF-801 Policy of a test refused: policy other 2 is installed already");
            assertThat(Enforcer.installed()).contains(present);
        } finally {
            present.close();
        }
    }
}
