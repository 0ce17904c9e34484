package dev.privacyenforcer.examples.saas;

import static dev.privacyenforcer.decision.Reason.CATEGORY_UNDECLARED;
import static dev.privacyenforcer.decision.Reason.ERASED;
import static dev.privacyenforcer.decision.Reason.OBJECTED;
import static dev.privacyenforcer.decision.Reason.PURPOSE_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Right;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jet VPN, under its published policy: what the record shows, and what other words would change. */
class JetVpnTests extends JetVpnRetentionTests {

    private static final String SUPPORT = "essential.service.operations.support";

    @Test
    @Clause({"preamble", "6/exercise channel"})
    void recordNamesTheServiceAndWhomToAsk() {
        assertThat(enforcer().inventory())
                .contains("Jet VPN Privacy Policy", "support@jetvpn.com", policy.sha256())
                .doesNotContain(Cast.VALUES);
    }

    @Test
    @Clause("2 (no legal basis section)")
    void findsEveryActivityWhoseLegalBasisNobodyNames() {
        List<String> without = policy.activities().stream()
                .filter(activity -> activity.legalBases().stream().anyMatch(legal -> legal.basis() == Basis.UNDECLARED))
                .map(Activity::id)
                .toList();

        assertThat(withoutBasis()).containsExactlyElementsOf(without).hasSizeGreaterThan(20);
        assertThat(enforcer().inventory()).contains("No legal basis declared");
    }

    @Test
    @Clause("7 date at the top")
    void findsThatTheTextHasNoDateAndBreaksOff() {
        assertThat(findings("METADATA_MISSING")).containsExactly("/policy/version", "/policy/effectiveFrom");
        assertThat(policy.header().sourceComplete()).isFalse();
    }

    @Test
    @Clause("3/providers security")
    void recordShowsThatNoContractWithAProviderIsDeclared() {
        assertThat(policy.recipients().values()).allMatch(recipient -> recipient.contract() == null);
        assertThat(enforcer().inventory())
                .contains("Payment processor: countries, processing contract")
                .contains("Analytics provider: countries, processing contract");
        enforcer().reload(variant("\"title\": \"Payment processor\",", "$0 \"contract\": \"DPA 2025/7\","));

        assertThat(enforcer().inventory()).contains("DPA 2025/7", "Payment processor: countries<");
    }

    @Test
    @Clause("4/review")
    void recordSaysThatAReviewIsOverdue() {
        assertThat(enforcer().inventory()).doesNotContain("Reviews overdue");
        enforcer().reload(variant("\"title\": \"Jet VPN Privacy Policy\",", "$0 \"reviewBy\": \"2020-02-29\","));

        assertThat(enforcer().inventory()).contains("Reviews overdue", "2020-02-29");
    }

    @Test
    @Clause("5/payment vs 1/payment")
    void retainsWhatItForbidsToStore() {
        assertThat(policy.retention())
                .filteredOn(rule -> rule.selector().categories().contains("user.financial.credit_card"))
                .extracting(Retention::clauses)
                .containsExactly(List.of("5/payment", "5/payment vs 1/payment", "5 intro"));
        assertThat(policy.prohibitions())
                .filteredOn(rule -> rule.selector().categories().contains("user.financial"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.selector().operations()).contains(Operation.STORE));
    }

    @Test
    @Clause("6/exercise time")
    void meetsEachRequestWithinAMonth() {
        assertThat(policy.rights().values())
                .filteredOn(right -> right.clauses().contains("6/exercise time"))
                .extracting(Right::within)
                .hasSize(6)
                .containsOnly(Period.ofMonths(1));
    }

    @Test
    @Clause("7 update + notice")
    void takesOverAChangedPolicyAndTellsItApart() {
        String before = policy.sha256();
        permits("service-messages", () -> app().notices().maintenance(cast().customer()));
        enforcer()
                .reload(variant(
                        "\"purpose\": \"essential.service.notifications.email\"", "\"purpose\": \"operations\""));

        denies(PURPOSE_NOT_ALLOWED, null, () -> app().notices().maintenance(cast().customer()));
        assertThat(enforcer().policy().sha256()).isNotEqualTo(before);
    }

    @Test
    @Clause("3/affiliates")
    void transfersToAnAffiliateAbroadOnceItsCountryIsNamedAndASafeguardIs() {
        know("requester.role", "employee");
        know("requester.bound_by_confidentiality", true);
        String affiliate = "\"title\": \"Companies under common ownership or control\",";

        assertThat(toAffiliate(variant(affiliate, "$0 \"countries\": [\"DE\"],")))
                .isEqualTo("permit");
        assertThat(toAffiliate(variant(affiliate, "$0 \"countries\": [\"US\"],")))
                .isEqualTo("SAFEGUARD_MISSING");
        assertThat(toAffiliate(variant(affiliate, "$0 \"countries\": [\"US\"], \"safeguard\": \"bcr\",")))
                .isEqualTo("permit");
    }

    @Test
    @Clause({"2/communicate support", "5/communication"})
    void opensTicketsOnceTheyAreDeclaredToBeCollected() {
        know("requester.role", "contractor");
        know("requester.bound_by_confidentiality", true);

        denies(CATEGORY_UNDECLARED, null, () -> app().support().read(cast().ticket()));
        enforcer()
                .reload(
                        variant(
                                "\"clauses\": [\"1/usage purposes\", \"2/communicate support\", \"3/affiliates\"]",
                                "$0}, {\"id\": \"tickets\", \"purpose\": \"" + SUPPORT + "\","
                                        + " \"categories\": [\"user.content.private.support\"], \"legalBases\": [\"undeclared\"]"));
        permits("tickets", () -> app().support().read(cast().ticket()));
        denies(PURPOSE_NOT_ALLOWED, null, () -> app().support().knows(cast().customer(), Cast.PASSWORD));
    }

    @Test
    @Clause("6/objection")
    void overridesNoObjectionToMarketingWhateverThePolicySays() {
        String newsletters = "\"model\": \"opt_out\"}],\n      \"recipients\": [\"processor.marketing\"],\n"
                + "      \"clauses\": [\"2/market newsletters\"";
        enforcer()
                .reload(variant(
                        newsletters,
                        newsletters.replace(
                                "\"opt_out\"", "\"opt_out\", \"compellingGrounds\": \"we need the money\"")));
        said().object(Cast.CUSTOMER, "customer", "marketing.communications.email");

        denies(OBJECTED, "newsletters", () -> app().newsletter().send(cast().customer()));
    }

    @Test
    @Clause("6/deletion")
    void usesNobodyWhoIsErased() {
        know("data_subject.erased", true);

        denies(ERASED, null, () -> app().notices().maintenance(cast().customer()));
    }

    @Test
    @Clause("6/restriction")
    void usesNobodyWhoseDataAreRestricted() {
        know("data_subject.restricted", true);
        denies(RESTRICTED, null, () -> app().notices().maintenance(cast().customer()));
        know("data_subject.restricted", false);
        enforcer().consentChanged(Cast.CUSTOMER);

        permits("service-messages", () -> app().notices().maintenance(cast().customer()));
    }

    private String toAffiliate(Policy other) {
        enforcer().reload(other);
        Request request = new Request("customer", "user.contact.email", Operation.SHARE, SUPPORT, List.of("affiliate"));
        Decision decision = enforcer().decide(request, Cast.CUSTOMER);
        return decision instanceof Decision.Deny denial ? denial.reason().name() : "permit";
    }
}
