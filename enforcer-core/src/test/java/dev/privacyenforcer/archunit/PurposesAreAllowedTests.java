package dev.privacyenforcer.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.archunit.fixtures.Customer;
import dev.privacyenforcer.archunit.fixtures.OpenedScopes;
import dev.privacyenforcer.archunit.fixtures.Purposes;
import org.junit.jupiter.api.Test;

class PurposesAreAllowedTests {

    @Test
    void findsWhatThePolicyCertainlyDenies() {
        assertThat(Findings.of(PrivacyRules.purposesAreAllowed(Findings.shop()), Customer.class, Purposes.class))
                .isEqualTo("""
ENF-606 Not permitted: purpose 'essential.service.notifications.email' may not log 'user.contact.email' of 'customer'  [PROHIBITED]
  at      dev.privacyenforcer.archunit.fixtures.Purposes$Notices.logs(Customer) (Purposes.java:37)
  because prohibition 'no-log' names it (policy shop 1, clause 3): Notices.logs -> Client.log -> Customer.getEmail -> reads Customer#email
  fix     do not do this; if the published policy changed, change the prohibition

ENF-606 Not permitted: purpose 'essential.service.notifications.email' may not store 'user.contact.email' of 'customer'  [OPERATION_NOT_ALLOWED]
  at      dev.privacyenforcer.archunit.fixtures.Purposes$Notices.stores(Customer) (Purposes.java:32)
  because no activity with this purpose permits the operation (policy shop 1, clause 1): Notices.stores -> Client.store -> Customer.getEmail -> reads Customer#email
  fix     do not do this for the purpose, or permit it in an activity

ENF-606 Not permitted: purpose 'marketing.advertising' may not use 'user.contact.email' of 'customer'  [PURPOSE_NOT_ALLOWED]
  at      dev.privacyenforcer.archunit.fixtures.Purposes$Marketing.advertises(Customer) (Purposes.java:50)
  because no activity permits it (policy shop 1, clause 1): Marketing.advertises -> Customer.getEmail -> reads Customer#email
  fix     do not do this for the purpose, or permit it in an activity""");
    }

    @Test
    void findsNothingThatConsentCouldChange() {
        assertThat(Findings.of(PrivacyRules.purposesAreAllowed(Findings.asking()), Customer.class, Purposes.class))
                .isEqualTo("""
ENF-606 Not permitted: purpose 'marketing.advertising' may not use 'user.contact.email' of 'customer'  [PURPOSE_NOT_ALLOWED]
  at      dev.privacyenforcer.archunit.fixtures.Purposes$Marketing.advertises(Customer) (Purposes.java:50)
  because no activity permits it (policy asking 1): Marketing.advertises -> Customer.getEmail -> reads Customer#email
  fix     do not do this for the purpose, or permit it in an activity""");
    }

    @Test
    void findsWhatIsDeniedWhateverThePersonIs() {
        assertThat(Findings.of(PrivacyRules.purposesAreAllowed(Findings.adults()), Customer.class, Purposes.class))
                .isEqualTo("""
ENF-606 Not permitted: purpose 'marketing.advertising' may not use 'user.contact.email' of 'customer'  [PURPOSE_NOT_ALLOWED]
  at      dev.privacyenforcer.archunit.fixtures.Purposes$Marketing.advertises(Customer) (Purposes.java:50)
  because no activity permits it (policy adults 1): Marketing.advertises -> Customer.getEmail -> reads Customer#email
  fix     do not do this for the purpose, or permit it in an activity""");
    }

    @Test
    void judgesNoPurposeThatTheProgramMayHaveReplaced() {
        assertThat(Findings.of(PrivacyRules.purposesAreAllowed(Findings.shop()), Customer.class, OpenedScopes.class))
                .isEmpty();
    }
}
