package dev.privacyenforcer.examples.saas;

import static dev.privacyenforcer.decision.Reason.POLICY_NOT_EFFECTIVE;
import static dev.privacyenforcer.decision.Reason.PURPOSE_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Finding;
import dev.privacyenforcer.policy.Lint;
import dev.privacyenforcer.policy.Measure;
import dev.privacyenforcer.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jetrack, under its published policy: what the record shows, and what other words would change. */
class JetrackTests extends JetrackApplicationTests {

    @Test
    @Clause({"12 contact", "7 contact", "10 contact if found"})
    void recordNamesWhomToAsk() {
        assertThat(enforcer().inventory()).contains("Jetrack Privacy Policy", "privacy@jetrack.com");
    }

    @Test
    @Clause("1.2 role")
    void recordKeepsApartWhatIsDoneOnBehalfOfCustomers() {
        app().collector().collect(cast().hit());

        assertThat(enforcer().inventory())
                .contains("the customers whose websites use the tracking script", "Art. 30(2)", "Art. 30(1)");
    }

    @Test
    @Clause("1.2 page views, session duration")
    void recordClaimsNoComplianceAndShowsNoValue() {
        app().collector().collect(cast().hit());

        assertThat(enforcer().inventory())
                .doesNotContain(Cast.VALUES)
                .doesNotContainPattern("(?i)(is|are|was) (fully )?GDPR[- ]compliant");
    }

    @Test
    @Clause("2 (no legal bases)")
    void findsNoLegalBasisForAnyOfTheSixPurposes() {
        assertThat(withoutBasis())
                .contains("account", "billing", "notifications", "support", "performance", "legal-obligations")
                .doesNotContain("website-analytics", "rights", "legal-retention");
    }

    @Test
    @Clause("9 appropriate safeguards")
    void findsThatTheSafeguardIsNotNamed() {
        assertThat(findings("SAFEGUARD_UNSPECIFIED")).containsExactly("/recipients/processor.hosting/safeguard");
        assertThat(toHost("\"safeguard\": \"unspecified\"")).isEqualTo("permit");
        assertThat(toHost("\"safeguard\": \"adequacy\"")).isEqualTo("permit");
        assertThat(Lint.of(enforcer().policy())).extracting(Finding::code).doesNotContain("SAFEGUARD_UNSPECIFIED");
        assertThat(toHost("\"contract\": \"none\"")).isEqualTo("SAFEGUARD_MISSING");
    }

    @Test
    @Clause("6 audits")
    void declaresAuditsAmongTheMeasures() {
        assertThat(policy.measures())
                .extracting(Measure::measure)
                .contains("Security audits and vulnerability assessments");
    }

    @Test
    @Clause("last updated")
    void bindsFromItsDateOn() {
        startUnder(variant("\"effectiveFrom\": \"2025-12-21\"", "\"effectiveFrom\": \"2999-01-01\""));

        denies(POLICY_NOT_EFFECTIVE, null, () -> app().notices().maintenance(cast().customer()));
    }

    @Test
    @Clause("11 changes")
    void takesOverAChangedPolicyAndTellsItApart() {
        String before = policy.sha256();
        permits("notifications", () -> app().notices().maintenance(cast().customer()));
        enforcer()
                .reload(variant(
                        "\"purpose\": \"essential.service.notifications.email\"", "\"purpose\": \"operations\""));

        denies(PURPOSE_NOT_ALLOWED, null, () -> app().notices().maintenance(cast().customer()));
        assertThat(enforcer().policy().sha256()).isNotEqualTo(before);
        assertThat(enforcer().policy().header().effectiveFrom())
                .isEqualTo(policy.header().effectiveFrom());
    }

    private String toHost(String safeguard) {
        Policy other = variant("\"safeguard\": \"unspecified\"", safeguard);
        enforcer().reload(other);
        Decision decision = enforcer()
                .decide(
                        new Request(
                                "customer",
                                "user.contact.email",
                                Operation.SHARE,
                                "essential.service.account_management",
                                List.of("processor.hosting")),
                        Cast.CUSTOMER);
        return decision instanceof Decision.Deny denial ? denial.reason().name() : "permit";
    }
}
