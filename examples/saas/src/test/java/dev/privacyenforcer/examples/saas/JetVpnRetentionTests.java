package dev.privacyenforcer.examples.saas;

import static dev.privacyenforcer.decision.Reason.RETENTION_EXCEEDED;
import static dev.privacyenforcer.decision.Reason.RETENTION_EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Jet VPN gives criteria and no periods; here is what each would do if it gave one. */
abstract class JetVpnRetentionTests extends JetVpnApplicationTests {

    private static final String PAYING = "essential.service.payment_processing";
    private static final String FAULTS = "analytics.reporting.system.performance";
    private static final String FRAUD = "essential.fraud_detection";

    @Test
    @Clause({"5 intro", "5/cookies", "5/marketing"})
    void givesACriterionForWhateverIsKeptAndNoPeriod() {
        assertThat(policy.retention()).hasSize(6).allSatisfy(rule -> {
            assertThat(rule.period()).isNull();
            assertThat(rule.criterion()).isNotBlank();
            assertThat(rule.action()).isEqualTo(Retention.Action.ERASE);
        });
        assertThat(findings("RETENTION_INDETERMINATE")).hasSize(6);
    }

    @Test
    @Clause("5/account")
    void wouldEndAnAccountWithTheTimeToOpenItAgain() {
        Policy dated =
                with("while the account is active, and a reasonable period thereafter in case it is re-activated");
        String account = "essential.service.account_management";
        String closed = "\"events\": {\"account.closed\": \"2026-01-01\"}, \"at\": ";

        assertThat(ask(dated, account, "user.contact.email", "use", closed + "\"2026-03-31T23:59:59Z\""))
                .isNull();
        assertThat(ask(dated, account, "user.contact.email", "use", closed + "\"2026-04-01\""))
                .isEqualTo(RETENTION_EXPIRED);
        assertThat(ask(dated, account, "user.contact.email", "erase", closed + "\"2026-04-01\""))
                .isNull();
        assertThat(ask(dated, account, "user.contact.email", "use", "\"at\": \"2036-01-01\""))
                .isNull();
    }

    @Test
    @Clause("5/payment")
    void wouldKeepAPaymentForAccountingLongerThanForRenewal() {
        Policy dated = with(
                "as long as needed to process the payment, and for tax and accounting obligations",
                "\"period\": \"P13M\", \"purposes\": [\"" + PAYING + "\"]");
        String old = "\"collected\": \"2021-02-01\", \"at\": \"2026-02-01\"";

        assertThat(ask(dated, "finance", "user.payment.transaction", "use", old))
                .isNull();
        assertThat(ask(dated, PAYING, "user.payment.transaction", "use", old)).isEqualTo(RETENTION_EXPIRED);
    }

    @Test
    @Clause("5/usage")
    void wouldKeepSessionsLongerAgainstFraudThanForFaults() {
        Policy dated = with(
                "as long as needed to provide and improve the services, find faults and prevent fraud and abuse",
                "\"period\": \"P30D\"}, {\"id\": \"against-fraud\", \"categories\": [\"user.behavior.session\"],"
                        + " \"purposes\": [\"" + FRAUD + "\"], \"period\": \"P180D\"");
        String old = "\"collected\": \"2026-01-01\", \"at\": \"2026-03-02\"";

        assertThat(ask(dated, FAULTS, "user.behavior.session", "use", old)).isEqualTo(RETENTION_EXPIRED);
        assertThat(ask(dated, FRAUD, "user.behavior.session", "use", old)).isNull();
        assertThat(ask(
                        dated,
                        FRAUD,
                        "user.behavior.session",
                        "use",
                        "\"collected\": \"2026-01-01\", \"at\": \"2026-07-01\""))
                .isEqualTo(RETENTION_EXPIRED);
    }

    @Test
    @Clause("5/cookies")
    void wouldSetNoCookieThatOutlivesItsTime() {
        Policy dated =
                with("as long as needed for the services, personalized content and offers, and campaign measurement");

        assertThat(ask(
                        dated,
                        "personalize.system",
                        "user.device.cookie",
                        "store",
                        "\"collected\": \"2026-01-01\", \"at\": \"2026-04-01\""))
                .isEqualTo(RETENTION_EXCEEDED);
        assertThat(ask(
                        dated,
                        "personalize.system",
                        "user.device.cookie",
                        "store",
                        "\"collected\": \"2026-01-01\", \"at\": \"2026-03-31\""))
                .isNull();
    }

    @Test
    @Clause("5/marketing")
    void wouldForgetForMarketingWhoeverOptsOut() {
        String news = "marketing.communications.email";
        Policy dated = variant(text -> text.replace(
                        "\"criterion\": \"as long as needed for newsletters, offers and ads, and to measure campaigns\"",
                        "\"from\": \"marketing.ended\", \"period\": \"P0D\", \"within\": \"P1D\"")
                .replace(
                        "\"title\": \"Newsletters, offers and promotions\",",
                        "\"title\": \"Newsletters\", \"record\": {\"notes\": \"with what is known for marketing\"},")
                .replace(
                        "\"dataSubjects\": [\"customer\", \"prospect\"],\n      \"categories\": [\"user.contact.email\"]",
                        "\"dataSubjects\": [\"customer\", \"prospect\"],\n"
                                + "      \"categories\": [\"user.contact.email\", \"user.behavior.marketing\"]"));
        String ended = "\"events\": {\"marketing.ended\": \"2026-01-10\"}, \"at\": \"2026-01-10\"";

        assertThat(ask(dated, news, "user.behavior.marketing", "use", "\"at\": \"2026-01-10\""))
                .isNull();
        assertThat(ask(dated, news, "user.behavior.marketing", "use", ended)).isEqualTo(RETENTION_EXPIRED);
        assertThat(ask(dated, news, "user.contact.email", "use", ended)).isNull();
    }

    /** {@return why it is denied, or null if it is permitted} */
    private static @Nullable Reason ask(
            Policy policy, String purpose, String category, String operation, String circumstances) {
        String reason = answer(
                        policy,
                        "\"dataSubject\": \"customer\", \"attributes\": {\"storage.encrypted\": true}, \"purpose\": \""
                                + purpose + "\", \"category\": \"" + category + "\", \"operation\": \"" + operation
                                + "\", " + circumstances)
                .reason();
        return reason == null ? null : Reason.valueOf(reason);
    }

    /** {@return the policy with ninety days in place of a criterion} */
    private Policy with(String criterion) {
        return with(criterion, "\"period\": \"P90D\"");
    }

    private Policy with(String criterion, String period) {
        return variant("\"criterion\": \"" + criterion + "\"", period);
    }
}
