package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacyenforcer.archunit.PrivacyRules;
import dev.privacyenforcer.policy.Policy;
import java.util.stream.Collectors;

/**
 * What can be said of the network before it runs: whoever would write down where traffic goes is found in the build.
 */
@AnalyzeClasses(
        packages = {"dev.privacyenforcer.examples.saas.vpn", "dev.privacyenforcer.examples.saas.ads"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class JetVpnRulesTests {

    private static final Policy POLICY = Seed.JVPN.policy();

    @ArchTest
    static final ArchRule keysAreKnown = PrivacyRules.keysAreKnownTo(POLICY);

    @ArchTest
    static final ArchRule personalDataIsPrivate = PrivacyRules.personalDataIsPrivate();

    @ArchTest
    static void onePlatformIsNoRecipient(JavaClasses classes) {
        assertThat(findings(PrivacyRules.recipientsAreDeclared(POLICY), classes))
                .isEqualTo("""
ENF-602 Unknown recipient: 'advertising_platform' in @Recipient
  at      dev.privacyenforcer.examples.saas.ads.AdPlatform#bid (AdPlatform.java:21)
  because expected a recipient that the policy declares, or one beneath it (policy jet-vpn)
  fix     correct the key, or declare it in the policy's 'recipients'""");
    }

    @ArchTest
    static void whatWouldBeDeniedIsKnownBeforeItIsTried(JavaClasses classes) {
        assertThat(headlines(PrivacyRules.purposesAreAllowed(POLICY), classes)).isEqualTo("""
ENF-606 Not permitted: purpose 'analytics.reporting' may not derive 'user.device.ip_address' of 'customer'  [PURPOSE_NOT_ALLOWED]
  at      dev.privacyenforcer.examples.saas.vpn.Statistics.addresses(Collection) (Statistics.java:28)

ENF-606 Not permitted: purpose 'analytics.reporting.system.performance' may not use 'user.behavior.browsing_history' of 'customer'  [PURPOSE_NOT_ALLOWED]
  at      dev.privacyenforcer.examples.saas.vpn.ServerHealth.blame(Packet) (ServerHealth.java:21)

ENF-606 Not permitted: purpose 'essential.service.operations' may not log 'user.behavior.browsing_history' of 'customer'  [PROHIBITED]
  at      dev.privacyenforcer.examples.saas.vpn.Router.forwardVerbosely(Packet) (Router.java:24)""");
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
