package dev.privacyenforcer.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.freeze.FreezingArchRule;
import com.tngtech.archunit.library.freeze.ViolationStore;
import dev.privacyenforcer.archunit.fixtures.Customer;
import dev.privacyenforcer.archunit.fixtures.OnOneWayOnly;
import dev.privacyenforcer.archunit.fixtures.WithoutPurpose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FrozenRulesTests {

    private static final ArchRule RULE = PrivacyRules.personalDataIsReadForAPurpose();

    @Test
    void reportsTheSameWhateverTheOrderOfTheClasses() {
        assertThat(Findings.of(RULE, OnOneWayOnly.class, WithoutPurpose.class, Customer.class))
                .isNotEmpty()
                .isEqualTo(Findings.of(RULE, Customer.class, WithoutPurpose.class, OnOneWayOnly.class));
    }

    @Test
    void passesWhatWasFrozenAndReportsWhatIsNew() {
        FreezingArchRule frozen = FreezingArchRule.freeze(RULE).persistIn(new Kept());

        assertThat(Findings.of(frozen, Customer.class, WithoutPurpose.class)).isEmpty();
        assertThat(Findings.of(frozen, WithoutPurpose.class, Customer.class)).isEmpty();
        assertThat(Findings.of(frozen, OnOneWayOnly.class, WithoutPurpose.class, Customer.class))
                .startsWith("ENF-605 ")
                .contains("OnOneWayOnly.chat(")
                .doesNotContain("WithoutPurpose");
    }

    /** Keeps in memory what a project would commit. */
    private static final class Kept implements ViolationStore {

        private final Map<String, List<String>> violations = new HashMap<>();

        @Override
        public void initialize(Properties properties) {}

        @Override
        public boolean contains(ArchRule rule) {
            return violations.containsKey(rule.getDescription());
        }

        @Override
        public void save(ArchRule rule, List<String> found) {
            violations.put(rule.getDescription(), List.copyOf(found));
        }

        @Override
        public List<String> getViolations(ArchRule rule) {
            return violations.get(rule.getDescription());
        }
    }
}
