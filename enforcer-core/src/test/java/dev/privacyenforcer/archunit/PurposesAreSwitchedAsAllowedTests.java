package dev.privacyenforcer.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.archunit.fixtures.Customer;
import dev.privacyenforcer.archunit.fixtures.Switches;
import dev.privacyenforcer.policy.Policy;
import org.junit.jupiter.api.Test;

class PurposesAreSwitchedAsAllowedTests {

    @Test
    void findsSwitchesThatNoTransitionPermits() {
        assertThat(findings(Findings.shop(), Customer.class, Switches.class)).isEqualTo("""
ENF-607 Purpose switched: 'essential.service.notifications.email' may not become 'marketing.advertising'  [PURPOSE_SWITCH_NOT_ALLOWED]
  at      dev.privacyenforcer.archunit.fixtures.Switches$Notices.advertises(Customer) (Switches.java:15)
  because no transition permits it (policy shop 1): Notices.advertises -> Relay.pass -> Advertising.show
  fix     do not call it for this purpose, or permit the switch in transitions""");
    }

    @Test
    void permitsSwitchesWithATransition() {
        assertThat(findings(Findings.asking(), Customer.class, Switches.class)).isEmpty();
    }

    @Test
    void permitsCodeWithoutAnyPurpose() {
        PrivacyRules.purposesAreSwitchedAsAllowed(Findings.shop()).check(Findings.imported(Object.class));
    }

    private static String findings(Policy policy, Class<?>... types) {
        return Findings.of(PrivacyRules.purposesAreSwitchedAsAllowed(policy), types);
    }
}
