package dev.privacyenforcer.archunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacyenforcer.archunit.fixtures.Customer;
import dev.privacyenforcer.archunit.fixtures.Exposed;
import dev.privacyenforcer.archunit.fixtures.Misspelt;
import dev.privacyenforcer.archunit.fixtures.OnOneWayOnly;
import dev.privacyenforcer.archunit.fixtures.Purposes;
import dev.privacyenforcer.archunit.fixtures.WithPurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyRulesTests {

    private static final JavaClasses UNLABELLED = Findings.imported(Object.class);

    @Test
    void allReportsWhatEachRuleFinds() {
        String found = Findings.of(
                PrivacyRules.all(Findings.shop()),
                Customer.class,
                Exposed.class,
                Misspelt.class,
                OnOneWayOnly.class,
                Purposes.class);

        assertThat(found).contains("ENF-601 ", "ENF-602 ", "ENF-603 ", "ENF-604 ", "ENF-605 ", "ENF-606 ", "ENF-607 ");
    }

    @Test
    void allPermitsWhatEachRulePermits() {
        assertThat(Findings.of(PrivacyRules.all(Findings.shop()), Customer.class, WithPurpose.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void failsWhenNothingIsLabelledUnlessToldOtherwise(int number) {
        ArchRule rule = rules()[number];

        assertThatThrownBy(() -> rule.check(UNLABELLED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any");
        rule.allowEmptyShould(true).check(UNLABELLED);
    }

    @Test
    void codeThatDisclosesNothingHasNoRecipients() {
        PrivacyRules.recipientsAreDeclared(Findings.shop()).check(UNLABELLED);
    }

    private static ArchRule[] rules() {
        return new ArchRule[] {
            PrivacyRules.keysAreKnownTo(Findings.shop()),
            PrivacyRules.personalDataIsPrivate(),
            PrivacyRules.personalDataIsReadForAPurpose(),
            PrivacyRules.purposesAreAllowed(Findings.shop())
        };
    }
}
