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
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.examples.saas.ads.AdPlatform;
import dev.privacyenforcer.examples.saas.ads.Personalization;
import dev.privacyenforcer.examples.saas.ads.Preferences;
import dev.privacyenforcer.examples.saas.vpn.AbuseWatch;
import dev.privacyenforcer.examples.saas.vpn.Connection;
import dev.privacyenforcer.examples.saas.vpn.Packet;
import dev.privacyenforcer.examples.saas.vpn.Router;
import dev.privacyenforcer.examples.saas.vpn.ServerHealth;
import dev.privacyenforcer.examples.saas.vpn.Statistics;
import dev.privacyenforcer.examples.saas.vpn.Visit;
import java.nio.charset.StandardCharsets;
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

    private static final String DESTINATION = "heron.example";

    private final Router router = new Router();
    private final Personalization pages = new Personalization();
    private final Packet packet = packet(DESTINATION);

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
        permits("routing", () -> assertThat(router.exit(connection(), packet)).isBetween(0, 15));
        denies(PROHIBITED, "no-activity-log", () -> router.forwardVerbosely(packet));
        denies(PROHIBITED, "no-activity-log", () -> router.visit(packet));
        denies(PROHIBITED, "no-activity-log", () -> new Visit(Cast.CUSTOMER, DESTINATION));
    }

    @Test
    @Clause("1/usage no-activity log")
    void looksUpNoDestinationToExplainAFault() {
        denies(PURPOSE_NOT_ALLOWED, null, () -> new ServerHealth().blame(packet));
    }

    @Test
    @Clause("1/usage prohibition evidence")
    void showsThatThePromiseWasKept() {
        for (int i = 0; i < 10_000; i++) {
            router.exit(connection(), packet);
        }

        assertThat(enforcer().observe().evaluated().get("no-activity-log")).isGreaterThanOrEqualTo(10_000L);
        assertThat(attempts()).isEmpty();
    }

    @Test
    @Clause("1/usage prohibition evidence")
    void showsWhoTriedToBreakIt() {
        denies(PROHIBITED, "no-activity-log", () -> router.forwardVerbosely(packet));

        assertThat(attempts()).singleElement().satisfies(flow -> {
            assertThat(flow.count()).isEqualTo(1);
            assertThat(flow.toString()).contains("Router").doesNotContain(DESTINATION);
        });
    }

    @Test
    @Clause("1/usage prohibition evidence")
    void showsInLogModeWhoWouldHaveBrokenIt() {
        rehearse();

        router.forwardVerbosely(packet);

        assertThat(attempts()).singleElement().satisfies(flow -> {
            assertThat(flow.outcome()).isEqualTo(Flow.Outcome.WOULD_DENY);
            assertThat(flow.count()).isEqualTo(1);
        });
    }

    @Test
    @Clause({"1/usage data", "1/usage purposes"})
    void usesUsageInformationForFaultsAndAbuse() {
        permits("monitoring", () -> assertThat(new ServerHealth().sessions(List.of(connection())))
                .isEqualTo(Map.of("Plan Nine", 1L)));
        permits("fraud", () -> new AbuseWatch().isSuspicious(connection()));
        denies(PURPOSE_MISSING, null, connection()::ip);
        assertThat(connection().toString()).doesNotContain(Cast.CUSTOMER_IP);
    }

    @Test
    @Clause("1/usage purposes")
    void lendsNoPurposeToAnotherThread() throws InterruptedException, ExecutionException {
        Callable<Boolean> elsewhere = () -> {
            denies(PURPOSE_MISSING, null, connection()::deviceType);
            return true;
        };
        ExecutorService thread = Executors.newSingleThreadExecutor();
        permits("connections", () -> router.exit(connection(), packet));

        assertThat(thread.submit(elsewhere).get()).isTrue();
        thread.shutdown();
    }

    @Test
    @Clause({"1/cookies data", "1/cookies purposes", "1/cookies opt-out"})
    void personalizesUntilSomebodyOptsOut() {
        permits("interface", () -> pages.styleSheet(preferences()));
        permits("personalized-content", () -> pages.offer(preferences()));
        said().optOut(Cast.CUSTOMER, "customer", "personalize.content");
        enforcer().consentChanged(Cast.CUSTOMER);
        denies(OPTED_OUT, "personalized-content", () -> pages.offer(preferences()));
        permits("interface", () -> pages.styleSheet(preferences()));
    }

    @Test
    @Clause("6/consent")
    void keepsTheRecordOfWhatWasLawfulBeforeTheWithdrawal() {
        said().give(Cast.CUSTOMER, "customer", "personalize.content");
        permits("personalized-content", () -> pages.offer(preferences()));
        said().withdraw(Cast.CUSTOMER, "customer", "personalize.content");
        enforcer().consentChanged(Cast.CUSTOMER);
        denies(CONSENT_WITHDRAWN, "personalized-content", () -> pages.offer(preferences()));

        assertThat(flows())
                .filteredOn(flow -> "personalized-content".equals(flow.rule()))
                .extracting(Flow::outcome)
                .contains(Flow.Outcome.PERMITTED, Flow.Outcome.DENIED);
    }

    @Test
    @Clause({"2/market own-site ads", "2/market third-party ads"})
    void advertisesWithoutTellingPlatforms() {
        AdPlatform platform = new AdPlatform(outbox());

        permits("own-advertising", () -> pages.banner(preferences()));
        denies(RECIPIENT_UNDECLARED, null, () -> platform.bid(preferences()));
        permits("advertising-elsewhere", () -> platform.order(preferences()));
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

        permits("fraud", () -> new AbuseWatch().isSuspicious(connection()));
        denies(OBJECTED, "monitoring", () -> new ServerHealth().sessions(List.of(connection())));
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
        List<Connection> many = Collections.nCopies(7, connection());

        permits("statistics", () -> assertThat(new Statistics().devices(many)).isEqualTo(Map.of("phone", 7L)));
        assertThat(new Statistics().devices(many.subList(0, 4))).isEmpty();
        denies(PURPOSE_NOT_ALLOWED, null, () -> new Statistics().addresses(many));
    }

    private static Connection connection() {
        return new Connection(Cast.CUSTOMER, Cast.CUSTOMER_IP, "phone", "Plan Nine", "20:15");
    }

    private static Preferences preferences() {
        return new Preferences(Cast.CUSTOMER, "dark", "fo");
    }

    private List<Flow> attempts() {
        return flows().stream()
                .filter(flow -> "no-activity-log".equals(flow.rule()))
                .toList();
    }

    private static Packet packet(String destination) {
        return new Packet(Cast.CUSTOMER, "%-32sGET /".formatted(destination).getBytes(StandardCharsets.US_ASCII));
    }
}
