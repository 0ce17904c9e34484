package dev.privacyenforcer.examples.saas;

import static dev.privacyenforcer.decision.Reason.CATEGORY_UNDECLARED;
import static dev.privacyenforcer.decision.Reason.CONSENT_WITHDRAWN;
import static dev.privacyenforcer.decision.Reason.ENCRYPTION_REQUIRED;
import static dev.privacyenforcer.decision.Reason.JUSTIFICATION_REQUIRED;
import static dev.privacyenforcer.decision.Reason.OBJECTED;
import static dev.privacyenforcer.decision.Reason.OPTED_OUT;
import static dev.privacyenforcer.decision.Reason.PROHIBITED;
import static dev.privacyenforcer.decision.Reason.PURPOSE_MISSING;
import static dev.privacyenforcer.decision.Reason.PURPOSE_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.RECIPIENT_UNDECLARED;
import static dev.privacyenforcer.decision.Reason.ROLE_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.TRANSFER_NOT_COVERED;
import static dev.privacyenforcer.decision.Reason.TRANSFORM_REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.examples.saas.vpn.Connection;
import dev.privacyenforcer.examples.saas.vpn.Visit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jet VPN, under its published policy: the woven application. */
abstract class JetVpnApplicationTests extends PublishedPolicyTests {

    JetVpnApplicationTests() {
        super(Seed.JVPN);
    }

    @BeforeEach
    void tellOfACustomerInGermanyAndOfEncryptedLines() {
        know("data_subject.country", "DE");
        know("recipient.encrypted", true);
        know("storage.encrypted", true);
    }

    @Test
    @Clause({"1 (closed list)", "1/account data"})
    void opensNoAccountWithAName() {
        denies(CATEGORY_UNDECLARED, null, () -> app().signUp().register(Cast.NAME, Cast.EMAIL, Cast.PASSWORD));
    }

    @Test
    @Clause({"1/payment data", "1/payment processor", "1/payment not stored"})
    void handsACardToThePaymentProcessorAndKeepsNone() {
        permits("card-payment", () -> app().checkout().pay(cast().card()));
        denies(PROHIBITED, "no-card-storage", () -> app().checkout().remember(cast().card()));

        assertThat(app().checkout().remembered()).isZero();
        assertThat(outbox().sent()).extracting(Outbox.Message::to).containsExactly("api.payments.example");
    }

    @Test
    @Clause({"1/usage no-activity log", "2/provide route"})
    void routesTrafficAndKeepsNothingOfWhereItGoes() {
        permits("routing", () -> assertThat(app().router().exit(cast().connection(), cast().packet()))
                .isBetween(0, 15));
        denies(PROHIBITED, "no-activity-log", () -> app().router().forwardVerbosely(cast().packet()));
        denies(PROHIBITED, "no-activity-log", () -> app().router().visit(cast().packet()));
        denies(PROHIBITED, "no-activity-log", () -> new Visit(Cast.CUSTOMER, Cast.DESTINATION));
    }

    @Test
    @Clause("1/usage no-activity log")
    void looksUpNoDestinationToExplainAFault() {
        denies(PURPOSE_NOT_ALLOWED, null, () -> app().health().blame(cast().packet()));
    }

    @Test
    @Clause("1/usage prohibition evidence")
    void showsThatThePromiseWasKept() {
        for (int i = 0; i < 10_000; i++) {
            app().router().exit(cast().connection(), cast().packet());
        }

        assertThat(enforcer().observe().evaluated().get("no-activity-log")).isGreaterThanOrEqualTo(10_000L);
        assertThat(attempts()).isEmpty();
    }

    @Test
    @Clause("1/usage prohibition evidence")
    void showsWhoTriedToBreakIt() {
        denies(PROHIBITED, "no-activity-log", () -> app().router().forwardVerbosely(cast().packet()));

        assertThat(attempts()).singleElement().satisfies(flow -> {
            assertThat(flow.count()).isEqualTo(1);
            assertThat(flow.toString()).contains("Router").doesNotContain(Cast.DESTINATION);
        });
    }

    @Test
    @Clause("1/usage prohibition evidence")
    void showsInLogModeWhoWouldHaveBrokenIt() {
        rehearse();

        app().router().forwardVerbosely(cast().packet());

        assertThat(attempts()).singleElement().satisfies(flow -> {
            assertThat(flow.outcome()).isEqualTo(Flow.Outcome.WOULD_DENY);
            assertThat(flow.count()).isEqualTo(1);
        });
    }

    @Test
    @Clause({"1/usage data", "1/usage purposes"})
    void usesUsageInformationForFaultsAndAbuse() {
        permits("monitoring", () -> assertThat(app().health().sessions(List.of(cast().connection())))
                .isEqualTo(Map.of(Cast.OPERATING_SYSTEM, 1L)));
        permits("fraud", () -> app().watch().isSuspicious(cast().connection()));
        denies(PURPOSE_MISSING, null, cast().connection()::ip);
        assertThat(cast().connection().toString()).doesNotContain(Cast.CUSTOMER_IP);
    }

    @Test
    @Clause("1/usage purposes")
    void lendsNoPurposeToAnotherThread() throws InterruptedException, ExecutionException {
        Callable<Boolean> elsewhere = () -> {
            denies(PURPOSE_MISSING, null, cast().connection()::deviceType);
            return true;
        };
        ExecutorService thread = Executors.newSingleThreadExecutor();
        permits("connections", () -> app().router().exit(cast().connection(), cast().packet()));

        assertThat(thread.submit(elsewhere).get()).isTrue();
        thread.shutdown();
    }

    @Test
    @Clause({"1/cookies data", "1/cookies purposes", "1/cookies opt-out"})
    void personalizesUntilSomebodyOptsOut() {
        permits("interface", () -> app().pages().styleSheet(cast().preferences()));
        permits("personalized-content", () -> app().pages().offer(cast().preferences()));
        said().optOut(Cast.CUSTOMER, "customer", "personalize.content");
        enforcer().consentChanged(Cast.CUSTOMER);
        denies(OPTED_OUT, "personalized-content", () -> app().pages().offer(cast().preferences()));
        permits("interface", () -> app().pages().styleSheet(cast().preferences()));
    }

    @Test
    @Clause("6/consent")
    void keepsTheRecordOfWhatWasLawfulBeforeTheWithdrawal() {
        said().give(Cast.CUSTOMER, "customer", "personalize.content");
        permits("personalized-content", () -> app().pages().offer(cast().preferences()));
        said().withdraw(Cast.CUSTOMER, "customer", "personalize.content");
        enforcer().consentChanged(Cast.CUSTOMER);
        denies(CONSENT_WITHDRAWN, "personalized-content", () -> app().pages().offer(cast().preferences()));

        assertThat(flows())
                .filteredOn(flow -> "personalized-content".equals(flow.rule()))
                .extracting(Flow::outcome)
                .contains(Flow.Outcome.PERMITTED, Flow.Outcome.DENIED);
    }

    @Test
    @Clause({"2/market own-site ads", "2/market third-party ads"})
    void advertisesWithoutTellingPlatforms() {
        permits("own-advertising", () -> app().pages().banner(cast().preferences()));
        denies(RECIPIENT_UNDECLARED, null, () -> app().ads().bid(cast().preferences()));
        permits("advertising-elsewhere", () -> app().ads().order(cast().preferences()));
        assertThat(outbox().sent()).extracting(Outbox.Message::to).containsExactly("api.marketing.example");
    }

    @Test
    @Clause({"2/market newsletters", "6/objection", "2/communicate messages"})
    void stopsNewslettersForWhoeverObjectsAndNothingElse() {
        permits("newsletters", () -> app().newsletter().send(cast().customer()));
        said().object(Cast.CUSTOMER, "customer", "marketing");
        enforcer().consentChanged(Cast.CUSTOMER);
        denies(OBJECTED, "newsletters", () -> app().newsletter().send(cast().customer()));
        permits("service-messages", () -> app().notices().maintenance(cast().customer()));

        assertThat(outbox().sent()).hasSize(2);
    }

    @Test
    @Clause({"6/objection", "2/protect fraud", "2/improve monitor"})
    void hasOverridingReasonsAgainstFraudAlone() {
        said().object(Cast.CUSTOMER, "customer", "essential.fraud_detection");
        said().object(Cast.CUSTOMER, "customer", "analytics");

        permits("fraud", () -> app().watch().isSuspicious(cast().connection()));
        denies(OBJECTED, "monitoring", () -> app().health().sessions(List.of(cast().connection())));
    }

    @Test
    @Clause({"3/no sale"})
    void sellsNobody() {
        said().give(Cast.CUSTOMER, "customer", "third_party_sharing.sale");

        denies(PROHIBITED, "no-sale", () -> app().sale().sell(cast().customer()));
        assertThat(outbox().sent()).isEmpty();
    }

    @Test
    @Clause({"3/providers list", "3/providers purpose-bound", "2/improve analyse"})
    void givesNobodyWhatIsNotForThem() {
        denies(RECIPIENT_UNDECLARED, null, () -> app().crm().paid(cast().billing()));
        denies(PURPOSE_NOT_ALLOWED, null, () -> app().usage().locate(cast().session()));
    }

    @Test
    @Clause({"2/protect legal + authorities", "3/authorities", "4/need-to-know + confidentiality"})
    void tellsThePoliceForAReasonAndByStaffAlone() {
        Runnable answer = () -> app().disclosures().answer(cast().customer());

        denies(ROLE_NOT_ALLOWED, "need-to-know", answer);
        know("requester.role", "employee");
        know("requester.bound_by_confidentiality", true);
        denies(JUSTIFICATION_REQUIRED, "disclosure-grounds", answer);
        know("request.disclosure_ground", "required_by_law");
        know("request.justification", "warrant 2026/118");
        permits("disclosure", answer);
        recordsTheDisclosure("disclosure", "warrant 2026/118");
        assertThat(outbox().sent()).extracting(Outbox.Message::to).containsExactly("portal.police.example");
    }

    @Test
    @Clause("4/TLS")
    void sendsNothingUnencrypted() {
        know("recipient.encrypted", false);

        denies(ENCRYPTION_REQUIRED, "encryption-in-transit", () -> app().checkout()
                .pay(cast().card()));
        assertThat(outbox().sent()).isEmpty();
    }

    @Test
    @Clause("4/AES-256 at rest")
    void storesNothingUnencrypted() {
        know("storage.encrypted", false);

        denies(ENCRYPTION_REQUIRED, "encryption-at-rest", () -> app().relocation()
                .toFrankfurt(cast().customer()));
        assertThat(app().relocation().size()).isZero();
    }

    @Test
    @Clause("transfers, children (absent)")
    void movesNoEuropeanWhereNoTransferIsCovered() {
        permits("account", () -> app().relocation().toFrankfurt(cast().customer()));
        denies(TRANSFER_NOT_COVERED, "account", () -> app().relocation().toMoscow(cast().customer()));
        know("data_subject.country", "US");
        enforcer().consentChanged(Cast.CUSTOMER);
        permits("account", () -> app().relocation().toMoscow(cast().customer()));
    }

    @Test
    @Clause("5/aggregate")
    void countsGroupsAndNoAddresses() {
        List<Connection> many = cast().connections();

        permits("statistics", () -> assertThat(app().statistics().devices(many)).isEqualTo(Map.of(Cast.DEVICE, 10L)));
        assertThat(app().statistics().devices(many.subList(0, 4))).isEmpty();
        denies(TRANSFORM_REQUIRED, "statistics", () -> app().statistics().devices(many.subList(0, 1)));
        denies(TRANSFORM_REQUIRED, "statistics", () -> app().statistics()
                .devices(Collections.nCopies(7, cast().connection())));
        denies(PURPOSE_NOT_ALLOWED, null, () -> app().statistics().addresses(many));
    }

    private List<Flow> attempts() {
        return flows().stream()
                .filter(flow -> "no-activity-log".equals(flow.rule()))
                .toList();
    }
}
