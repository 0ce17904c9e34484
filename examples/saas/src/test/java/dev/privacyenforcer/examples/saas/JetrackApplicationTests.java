package dev.privacyenforcer.examples.saas;

import static dev.privacyenforcer.decision.Reason.ENCRYPTION_REQUIRED;
import static dev.privacyenforcer.decision.Reason.ERASED;
import static dev.privacyenforcer.decision.Reason.JUSTIFICATION_REQUIRED;
import static dev.privacyenforcer.decision.Reason.MINOR_BLOCKED;
import static dev.privacyenforcer.decision.Reason.PROHIBITED;
import static dev.privacyenforcer.decision.Reason.PURPOSE_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.RECIPIENT_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.RECIPIENT_UNDECLARED;
import static dev.privacyenforcer.decision.Reason.RESTRICTED;
import static dev.privacyenforcer.decision.Reason.RETENTION_EXCEEDED;
import static dev.privacyenforcer.decision.Reason.RETENTION_EXPIRED;
import static dev.privacyenforcer.decision.Reason.ROLE_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.SUBJECT_MISMATCH;
import static dev.privacyenforcer.decision.Reason.TENANT_MISMATCH;
import static dev.privacyenforcer.decision.Reason.TRANSFORM_REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.examples.saas.analytics.Dashboard;
import dev.privacyenforcer.examples.saas.analytics.Device;
import dev.privacyenforcer.examples.saas.analytics.PageHit;
import dev.privacyenforcer.examples.saas.analytics.PageView;
import dev.privacyenforcer.examples.saas.support.PageFigure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jetrack, under its published policy: the woven application. */
abstract class JetrackApplicationTests extends PublishedPolicyTests {

    JetrackApplicationTests() {
        super(Seed.JTRK);
    }

    @BeforeEach
    void tellOfAnAdultInFranceAndOfEncryptedLines() {
        know("data_subject.country", "FR");
        know("data_subject.age", 41);
        know("account.deleted", false);
        know("recipient.encrypted", true);
        know("storage.encrypted", true);
    }

    @Test
    @Clause({"1.1 account", "9 hosted in the US", "9 transfer", "9 appropriate safeguards"})
    void opensAnAccountInTheUnitedStates() {
        permits("account", () -> app().signUp().register(Cast.NAME, Cast.EMAIL, Cast.PASSWORD));
    }

    @Test
    @Clause("9 hosted in the US")
    void countsWhatIsStoredElsewhereAndLetsItPass() {
        app().relocation().toFrankfurt(cast().customer());

        assertThat(app().relocation().size()).isEqualTo(1);
        assertThat(flows())
                .filteredOn(flow -> "hosted-in-us".equals(flow.rule()))
                .singleElement()
                .satisfies(flow -> assertThat(flow.outcome()).isEqualTo(Flow.Outcome.WOULD_DENY));
    }

    @Test
    @Clause({"1.1 billing", "2 payments, subscription", "3 service providers"})
    void chargesThroughThePaymentProcessorAndTellsNoSalesSystem() {
        permits("billing", () -> app().billing().renew(cast().billing()));
        denies(RECIPIENT_UNDECLARED, null, () -> app().crm().paid(cast().billing()));

        assertThat(outbox().sent()).extracting(Outbox.Message::to).containsExactly("api.payments.example");
    }

    @Test
    @Clause({"1.2 country/region, not precise", "1.3 IP not stored or logged"})
    void turnsAnAddressIntoACountryAndForgetsIt() {
        permits("visitor-address", () -> assertThat(app().collector().country(cast().hit()))
                .isEqualTo(Cast.COUNTRY));
        denies(PROHIBITED, "no-visitor-address", () -> app().collector().collectRaw(cast().hit()));
        denies(PROHIBITED, "no-visitor-address", () -> app().log().request(cast().hit()));
        denies(RECIPIENT_NOT_ALLOWED, null, () -> app().collector().report(cast().hit()));
    }

    @Test
    @Clause({"1.2 page views, session duration", "1.2 device and browser", "1.2 screen and viewport"})
    void countsWhatAPageViewSays() {
        permits("website-analytics", () -> app().collector().collect(cast().hit()));

        assertThat(app().collector().figures()).isEqualTo(8);
        assertThat(app().collector().visits()).isZero();
    }

    @Test
    @Clause("1.2 anonymous, aggregate")
    void storesNoSingleVisit() {
        denies(TRANSFORM_REQUIRED, "figures-only", () -> app().collector().collectSingly(cast().hit()));

        assertThat(app().collector().visits()).isZero();
    }

    @Test
    @Clause("1.2 referrer")
    void cutsOffWhatAReferrerCarries() {
        PageHit hit = hit("https://shop.example/search?mail=" + Cast.VISITOR_EMAIL);

        app().collector().collect(hit);

        assertThat(app().collector().mentions("https://shop.example/search")).isTrue();
        assertThat(app().collector().mentions("@")).isFalse();
    }

    @Test
    @Clause({"1.3 no visitor PII", "1.3 no form inputs"})
    void watchesNoForm() {
        denies(PROHIBITED, "no-visitor-identity", () -> app().collector().capture(Cast.VISITOR_EMAIL));
    }

    @Test
    @Clause({"1.3 no cross-site tracking", "1.2 role"})
    void showsEachOwnerTheVisitorsOfTheOwnWebsite() {
        PageView view = app().collector().view(cast().hit());

        permits("dashboards", () -> assertThat(new Dashboard(Cast.SITE, "free").line(view))
                .contains(Cast.PATH));
        denies(TENANT_MISMATCH, "own-website-only", () -> new Dashboard("other.example", "paid").line(view));
    }

    @Test
    @Clause({"1.3 no tracking cookies", "commitment: no tracking cookies unless opt-in"})
    void setsATrackingCookieOnlyWhereTheOwnerSaysSo() {
        denies(PROHIBITED, "no-tracking-cookies", () -> app().collector().remember());
        know("request.tracking_cookies_enabled", true);
        permits("visitor-cookies", () -> app().collector().remember());
    }

    @Test
    @Clause("4 cookieless default")
    void needsNoCookieForAHundredPageViews() {
        for (int i = 0; i < 100; i++) {
            app().collector().collect(cast().hit());
        }

        assertThat(flows()).isNotEmpty().noneMatch(flow -> flow.category().startsWith("user.device.cookie"));
    }

    @Test
    @Clause({"2 service communications", "3 no sale, ever", "commitment: no sale"})
    void announcesMaintenanceAndSellsNothing() {
        said().give(Cast.CUSTOMER, "customer", "marketing.communications.email");
        said().give(Cast.CUSTOMER, "customer", "third_party_sharing.sale");

        permits("notifications", () -> app().notices().maintenance(cast().customer()));
        denies(PURPOSE_NOT_ALLOWED, null, () -> app().newsletter().send(cast().customer()));
        denies(PROHIBITED, "no-sale", () -> app().sale().sell(cast().customer()));
        assertThat(outbox().sent()).hasSize(1);
    }

    @Test
    @Clause({"2 support", "1.1 communications", "6 access controls"})
    void opensTicketsToSupportAlone() {
        denies(ROLE_NOT_ALLOWED, "staff", () -> app().support().read(cast().ticket()));
        know("requester.role", "support");
        permits("support", () -> app().support().read(cast().ticket()));
        denies(PURPOSE_NOT_ALLOWED, null, () -> app().support().knows(cast().customer(), Cast.PASSWORD));
    }

    @Test
    @Clause("3 legal requirements")
    void tellsThePoliceNothingWithoutAReference() {
        know("requester.role", "privacy");

        denies(JUSTIFICATION_REQUIRED, "court-order", () -> app().disclosures().answer(cast().customer()));
        know("request.justification", "order 12 O 4/26");
        permits("disclosure", () -> app().disclosures().answer(cast().customer()));
        recordsTheDisclosure("disclosure", "order 12 O 4/26");
    }

    @Test
    @Clause("2 support")
    void showsSupportFiguresAndNoSingleVisit() {
        PageView view = app().collector().view(cast().hit());
        know("requester.role", "support");
        know("request.same_tenant", true);

        permits("support-figures", () -> assertThat(app().support().pages(List.of(view, view)))
                .containsExactly(new PageFigure(Cast.PATH, 2)));
        denies(TRANSFORM_REQUIRED, "support-figures", () -> app().support().pages(List.of(view)));
        denies(TRANSFORM_REQUIRED, "support-figures", () -> app().support().referrer(view));
    }

    @Test
    @Clause("6 TLS")
    void sendsNothingUnencrypted() {
        know("recipient.encrypted", false);

        denies(ENCRYPTION_REQUIRED, "encryption-in-transit", () -> app().billing()
                .renew(cast().billing()));
        assertThat(outbox().sent()).isEmpty();
    }

    @Test
    @Clause("6 AES-256")
    void storesNothingUnencrypted() {
        know("storage.encrypted", false);

        denies(ENCRYPTION_REQUIRED, "encryption-at-rest", () -> app().signUp()
                .register(Cast.NAME, Cast.EMAIL, Cast.PASSWORD));
    }

    @Test
    @Clause({"7 access", "7 scope EEA", "8 know", "8 scope California"})
    void givesACopyToThePersonAlone() {
        know("requester.is_data_subject", false);
        denies(SUBJECT_MISMATCH, "own-data-only", () -> app().export().copy(cast().customer()));
        know("requester.is_data_subject", true);
        permits("rights", () -> assertThat(app().export().copy(cast().customer()))
                .contains(Cast.EMAIL));
        know("data_subject.country", "US-CA");
        enforcer().consentChanged(Cast.CUSTOMER);
        permits("rights-california", () -> app().export().copy(cast().customer()));
    }

    @Test
    @Clause({"7 erasure", "8 delete"})
    void usesNobodyWhoIsErased() {
        know("data_subject.erased", true);

        denies(ERASED, null, () -> app().notices().maintenance(cast().customer()));
    }

    @Test
    @Clause("7 restriction")
    void usesNobodyWhoseDataAreRestricted() {
        know("data_subject.restricted", true);
        denies(RESTRICTED, null, () -> app().notices().maintenance(cast().customer()));
        know("data_subject.restricted", false);
        enforcer().consentChanged(Cast.CUSTOMER);

        permits("notifications", () -> app().notices().maintenance(cast().customer()));
    }

    @Test
    @Clause({"10 not intended for under 13", "10 no knowing collection"})
    void usesNoChildOnceKnown() {
        know("data_subject.age", 13);
        permits("notifications", () -> app().notices().maintenance(cast().customer()));
        know("data_subject.age", 12);
        enforcer().consentChanged(Cast.CUSTOMER);

        denies(MINOR_BLOCKED, "under-13", () -> app().notices().maintenance(cast().customer()));
    }

    @Test
    @Clause({"5 free plan 6 months", "5 paid plan period"})
    void showsSixMonthsUnderTheFreePlan() {
        PageView fresh = view(Instant.now().minus(150, ChronoUnit.DAYS));
        PageView old = view(Instant.now().minus(220, ChronoUnit.DAYS));

        permits("dashboards", () -> new Dashboard(Cast.SITE, "free").line(fresh));
        denies(RETENTION_EXPIRED, "free-plan", () -> new Dashboard(Cast.SITE, "free").line(old));
        permits("dashboards", () -> new Dashboard(Cast.SITE, "paid").line(old));
    }

    @Test
    @Clause({"5 account while active", "5 deletion within 30 days"})
    void usesNoDeletedAccountAndKeepsItForThirtyDays() {
        Runnable store = () -> app().signUp().register(Cast.NAME, Cast.EMAIL, Cast.PASSWORD);

        know("account.deleted", Instant.now().minus(20, ChronoUnit.DAYS));
        denies(RETENTION_EXPIRED, "deleted-account", () -> app().notices().maintenance(cast().customer()));
        permits("account", store);
        know("account.deleted", Instant.now().minus(31, ChronoUnit.DAYS));
        denies(RETENTION_EXCEEDED, "deleted-account", store);
    }

    private static PageView view(Instant seen) {
        Device device = new Device(Cast.DEVICE, Cast.BROWSER, Cast.OPERATING_SYSTEM, Cast.SCREEN);
        return new PageView(Cast.SITE, seen, Cast.PATH, Cast.REFERRER, Cast.COUNTRY, Cast.LANGUAGE, device);
    }

    private PageHit hit(String referrer) {
        PageHit hit = cast().hit();
        return new PageHit(Cast.SITE, Cast.IP, Cast.PATH, referrer, Cast.LANGUAGE, hit.getDevice());
    }
}
