package dev.privacyenforcer.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.archunit.fixtures.Misspelt;
import dev.privacyenforcer.archunit.fixtures.WellSpelt;
import org.junit.jupiter.api.Test;

class KeysTests {

    @Test
    void permitsKeysOfTaxonomyAndPolicy() {
        assertThat(Findings.of(PrivacyRules.keysAreKnownTo(Findings.shop()), WellSpelt.class))
                .isEmpty();
        assertThat(Findings.of(PrivacyRules.recipientsAreDeclared(Findings.shop()), WellSpelt.class))
                .isEmpty();
    }

    @Test
    void findsUnknownKeysAndSaysWhatWasMeant() {
        assertThat(Findings.of(PrivacyRules.keysAreKnownTo(Findings.shop()), Misspelt.class))
                .isEqualTo("""
ENF-601 Unknown category: 'user.contact.emial' in @PersonalData
  at      dev.privacyenforcer.archunit.fixtures.Misspelt#email (Misspelt.java)
  because expected a category of the taxonomy or of the policy (policy shop 1)
  fix     did you mean 'user.contact.email'? If not, declare it in the policy's 'categories'

ENF-601 Unknown category: 'user.contact.fone' in @PersonalData
  at      dev.privacyenforcer.archunit.fixtures.Misspelt$Row#phone (Misspelt.java)
  because expected a category of the taxonomy or of the policy (policy shop 1)
  fix     correct the key, or declare it in the policy's 'categories'

ENF-601 Unknown category: 'zodiac' in @Performs
  at      dev.privacyenforcer.archunit.fixtures.Misspelt#save (Misspelt.java:23)
  because expected a category of the taxonomy or of the policy (policy shop 1)
  fix     correct the key, or declare it in the policy's 'categories'

ENF-601 Unknown data subject: 'costumer' in @DataSubject
  at      dev.privacyenforcer.archunit.fixtures.Misspelt (Misspelt.java)
  because expected a data subject that the policy declares (policy shop 1)
  fix     did you mean 'customer'? If not, declare it in the policy's 'dataSubjects'

ENF-601 Unknown data subject: 'martian' in @Performs
  at      dev.privacyenforcer.archunit.fixtures.Misspelt#save (Misspelt.java:23)
  because expected a data subject that the policy declares (policy shop 1)
  fix     correct the key, or declare it in the policy's 'dataSubjects'

ENF-601 Unknown purpose: 'essential.service.notification.email' in @Purpose
  at      dev.privacyenforcer.archunit.fixtures.Misspelt#send (Misspelt.java:19)
  because expected a purpose of the taxonomy or of the policy (policy shop 1)
  fix     did you mean 'essential.service.notifications.email'? If not, declare it in the policy's 'purposes'""");
    }

    @Test
    void findsUndeclaredRecipients() {
        assertThat(Findings.of(PrivacyRules.recipientsAreDeclared(Findings.shop()), Misspelt.class))
                .isEqualTo("""
ENF-602 Unknown recipient: 'processor.paymnt' in @Recipient
  at      dev.privacyenforcer.archunit.fixtures.Misspelt#pay (Misspelt.java:26)
  because expected a recipient that the policy declares, or one beneath it (policy shop 1)
  fix     did you mean 'processor.payment'? If not, declare it in the policy's 'recipients'""");
    }
}
