package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacyenforcer.archunit.PrivacyRules;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.util.stream.Collectors;

/** What can be said of the application before it runs: it is careless in some places, on purpose, and no others. */
@AnalyzeClasses(
        packages = "dev.privacyenforcer.examples.saas",
        importOptions = {ImportOption.DoNotIncludeTests.class, PrivacyRulesTests.OfJetrack.class})
class PrivacyRulesTests {

    private static final Policy POLICY =
            PolicyReader.read(Stage.class.getResourceAsStream("/policies/jetrack.json"), "jetrack.json");

    /** Leaves out what only the network of Jet VPN has. */
    static final class OfJetrack implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/vpn/") && !location.contains("/ads/");
        }
    }

    @ArchTest
    static final ArchRule keysAreKnown = PrivacyRules.keysAreKnownTo(POLICY);

    @ArchTest
    static final ArchRule personalDataIsPrivate = PrivacyRules.personalDataIsPrivate();

    @ArchTest
    static void fourRecipientsAreUndeclared(JavaClasses classes) {
        assertThat(findings(PrivacyRules.recipientsAreDeclared(POLICY), classes))
                .isEqualTo("""
ENF-602 Unknown recipient: 'crm' in @Recipient
  at      dev.privacyenforcer.examples.saas.crm.CrmClient (CrmClient.java)
  because expected a recipient that the policy declares, or one beneath it (policy jetrack 2025-12-21)
  fix     correct the key, or declare it in the policy's 'recipients'

ENF-602 Unknown recipient: 'data_buyer' in @Recipient
  at      dev.privacyenforcer.examples.saas.sale.DataBroker (DataBroker.java)
  because expected a recipient that the policy declares, or one beneath it (policy jetrack 2025-12-21)
  fix     correct the key, or declare it in the policy's 'recipients'

ENF-602 Unknown recipient: 'processor.ai' in @Recipient
  at      dev.privacyenforcer.examples.saas.assistant.ModelClient (ModelClient.java)
  because expected a recipient that the policy declares, or one beneath it (policy jetrack 2025-12-21)
  fix     correct the key, or declare it in the policy's 'recipients'

ENF-602 Unknown recipient: 'processor.analytics' in @Recipient
  at      dev.privacyenforcer.examples.saas.usage.AnalyticsClient (AnalyticsClient.java)
  because expected a recipient that the policy declares, or one beneath it (policy jetrack 2025-12-21)
  fix     correct the key, or declare it in the policy's 'recipients'""");
    }

    @ArchTest
    static void twoScenesReadWithoutAPurpose(JavaClasses classes) {
        assertThat(findings(PrivacyRules.personalDataIsReadForAPurpose(), classes))
                .isEqualTo("""
ENF-605 Read without a purpose: 'user.behavior.page_view' of 'website_visitor'
  at      dev.privacyenforcer.examples.saas.Main.main(String[]) (Main.java:22)
  because nothing opens a purpose on Main.main -> Main.play -> Main.play -> Scenes.of -> Scenes.visitors -> AccessLog.request -> PageHit.getPath -> reads PageHit#path
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.examples.saas.Main.main(String[]) (Main.java:22)
  because nothing opens a purpose on Main.main -> Main.play -> Main.play -> Scenes.of -> Scenes.carelessness -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.device.ip_address' of 'website_visitor'
  at      dev.privacyenforcer.examples.saas.Main.main(String[]) (Main.java:22)
  because nothing opens a purpose on Main.main -> Main.play -> Main.play -> Scenes.of -> Scenes.visitors -> AccessLog.request -> PageHit.getIp -> reads PageHit#ip
  fix     put @Purpose on the method that needs the data""");
    }

    @ArchTest
    static void theDeniedScenesAreKnownBeforeTheyArePlayed(JavaClasses classes) {
        assertThat(headlines(PrivacyRules.purposesAreAllowed(POLICY), classes)).isEqualTo("""
ENF-606 Not permitted: purpose 'analytics' may not share 'user.device.ip_address' of 'website_visitor' with 'processor.hosting'  [RECIPIENT_NOT_ALLOWED]
  at      dev.privacyenforcer.examples.saas.analytics.Collector.report(PageHit) (Collector.java:55)

ENF-606 Not permitted: purpose 'analytics' may not store 'user.device.ip_address' of 'website_visitor'  [PROHIBITED]
  at      dev.privacyenforcer.examples.saas.analytics.Collector.collectRaw(PageHit) (Collector.java:50)

ENF-606 Not permitted: purpose 'analytics' may not use 'user.behavior.feature_usage' of 'customer'  [CATEGORY_UNDECLARED]
  at      dev.privacyenforcer.examples.saas.usage.UsageReports.count(Session) (UsageReports.java:18)

ENF-606 Not permitted: purpose 'essential.fraud_detection' may not use 'user.behavior.feature_usage' of 'customer'  [CATEGORY_UNDECLARED]
  at      dev.privacyenforcer.examples.saas.usage.AbuseDetector.isSuspicious(Session) (AbuseDetector.java:11)

ENF-606 Not permitted: purpose 'essential.fraud_detection' may not use 'user.device.ip_address' of 'customer'  [CATEGORY_UNDECLARED]
  at      dev.privacyenforcer.examples.saas.usage.AbuseDetector.isSuspicious(Session) (AbuseDetector.java:11)

ENF-606 Not permitted: purpose 'essential.service.operations.support' may not use 'user.authorization.password' of 'customer'  [PURPOSE_NOT_ALLOWED]
  at      dev.privacyenforcer.examples.saas.support.SupportDesk.knows(Customer, String) (SupportDesk.java:37)

ENF-606 Not permitted: purpose 'essential.service.payment_processing' may not share 'user.financial.credit_card' of 'customer' with 'processor.payment'  [CATEGORY_UNDECLARED]
  at      dev.privacyenforcer.examples.saas.billing.Checkout.pay(Card) (Checkout.java:21)

ENF-606 Not permitted: purpose 'essential.service.payment_processing' may not share 'user.financial.credit_card.expiry' of 'customer' with 'processor.payment'  [CATEGORY_UNDECLARED]
  at      dev.privacyenforcer.examples.saas.billing.Checkout.pay(Card) (Checkout.java:21)

ENF-606 Not permitted: purpose 'essential.service.payment_processing' may not store 'user.financial.credit_card' of 'customer'  [CATEGORY_UNDECLARED]
  at      dev.privacyenforcer.examples.saas.billing.Checkout.remember(Card) (Checkout.java:26)

ENF-606 Not permitted: purpose 'functional.service.improve' may not derive 'user.behavior.feature_usage' of 'customer'  [CATEGORY_UNDECLARED]
  at      dev.privacyenforcer.examples.saas.usage.UsageMetrics.improvement(Collection) (UsageMetrics.java:18)

ENF-606 Not permitted: purpose 'functional.service.improve' may not use 'user.behavior.feature_usage' of 'customer'  [CATEGORY_UNDECLARED]
  at      dev.privacyenforcer.examples.saas.usage.UsageMetrics.single(Collection) (UsageMetrics.java:31)

ENF-606 Not permitted: purpose 'marketing.communications.email' may not use 'user.contact.email' of 'customer'  [PURPOSE_NOT_ALLOWED]
  at      dev.privacyenforcer.examples.saas.mail.Newsletter.send(Customer) (Newsletter.java:19)

ENF-606 Not permitted: purpose 'operations' may not derive 'user.behavior.feature_usage' of 'customer'  [CATEGORY_UNDECLARED]
  at      dev.privacyenforcer.examples.saas.usage.UsageMetrics.intelligence(Collection) (UsageMetrics.java:25)

ENF-606 Not permitted: purpose 'third_party_sharing.sale' may not share 'user.contact.email' of 'customer' with 'data_buyer'  [PROHIBITED]
  at      dev.privacyenforcer.examples.saas.sale.DataSale.sell(Customer) (DataSale.java:19)

ENF-606 Not permitted: purpose 'third_party_sharing.sale' may not share 'user.name' of 'customer' with 'data_buyer'  [PROHIBITED]
  at      dev.privacyenforcer.examples.saas.sale.DataSale.sell(Customer) (DataSale.java:19)

ENF-606 Not permitted: purpose 'train_ai_system' may not use 'user.content.private.prompt' of 'customer'  [CATEGORY_UNDECLARED]
  at      dev.privacyenforcer.examples.saas.assistant.Training.learn(Prompt) (Training.java:15)""");
    }

    /** {@return what is not permitted, and where, without every clause} */
    private static String headlines(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .map(detail -> detail.lines().limit(2).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private static String findings(ArchRule rule, JavaClasses classes) {
        return String.join("\n\n", rule.evaluate(classes).getFailureReport().getDetails());
    }
}
