package dev.privacyenforcer.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.archunit.fixtures.Customer;
import dev.privacyenforcer.archunit.fixtures.Exposed;
import dev.privacyenforcer.archunit.fixtures.WithoutPurpose;
import org.junit.jupiter.api.Test;

class PersonalDataIsPrivateTests {

    @Test
    void permitsPrivateFieldsAndRecordComponents() {
        assertThat(Findings.of(PrivacyRules.personalDataIsPrivate(), Customer.class, WithoutPurpose.class))
                .isEmpty();
    }

    @Test
    void findsOpenFieldsAndConstants() {
        assertThat(Findings.of(PrivacyRules.personalDataIsPrivate(), Exposed.class))
                .isEqualTo("""
ENF-603 Not private: personal data 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.Exposed#email (Exposed.java)
  because found public, expected private: only then is every reader known (accessed by dev.privacyenforcer.archunit.fixtures.Exposed$Neighbour)
  fix     make the field private and offer a method

ENF-603 Not private: personal data 'user.name' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.Exposed#name (Exposed.java)
  because found package-private, expected private: only then is every reader known
  fix     make the field private and offer a method

ENF-604 Compile-time constant: personal data 'user.contact.phone_number' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.Exposed#FALLBACK (Exposed.java)
  because the compiler copies a constant into other classes, past every guard
  fix     assign the field in an initialiser block, or remove the value from the code""");
    }
}
