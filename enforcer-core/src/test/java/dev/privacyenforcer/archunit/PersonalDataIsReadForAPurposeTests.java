package dev.privacyenforcer.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.archunit.fixtures.Customer;
import dev.privacyenforcer.archunit.fixtures.Guest;
import dev.privacyenforcer.archunit.fixtures.OnOneWayOnly;
import dev.privacyenforcer.archunit.fixtures.OpenedScopes;
import dev.privacyenforcer.archunit.fixtures.PastScopes;
import dev.privacyenforcer.archunit.fixtures.WithPurpose;
import dev.privacyenforcer.archunit.fixtures.WithoutPurpose;
import org.junit.jupiter.api.Test;

class PersonalDataIsReadForAPurposeTests {

    @Test
    void permitsEveryRoutePastAPurpose() {
        assertThat(findings(Customer.class, WithPurpose.class)).isEmpty();
    }

    @Test
    void findsEveryRouteWithoutOne() {
        assertThat(findings(Customer.class, WithoutPurpose.class)).isEqualTo("""
ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.WithoutPurpose$Recursive.run(Customer, int) (WithoutPurpose.java:99)
  because nothing opens a purpose on Recursive.run -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.WithoutPurpose$ViaConstructor.run(Customer) (WithoutPurpose.java:44)
  because nothing opens a purpose on ViaConstructor.run -> Letter.<init> -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.WithoutPurpose$ViaInherited.run(Premium) (WithoutPurpose.java:68)
  because nothing opens a purpose on ViaInherited.run -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.WithoutPurpose$ViaInterface.run(Channel, Customer) (WithoutPurpose.java:26)
  because nothing opens a purpose on ViaInterface.run -> Channel.reach -> Mail.reach -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.WithoutPurpose$ViaLambda.run(List) (WithoutPurpose.java:32)
  because nothing opens a purpose on ViaLambda.run -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.WithoutPurpose$ViaReference.run(List) (WithoutPurpose.java:38)
  because nothing opens a purpose on ViaReference.run -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.WithoutPurpose$ViaSubclass.run(Premium) (WithoutPurpose.java:62)
  because nothing opens a purpose on ViaSubclass.run -> Premium.label -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.device.ip_address' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.WithoutPurpose$ViaRecord.run(Visit) (WithoutPurpose.java:78)
  because nothing opens a purpose on ViaRecord.run -> Visit.ip -> reads Visit#ip
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.name' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.WithoutPurpose$ViaProjection.run(Projection) (WithoutPurpose.java:90)
  because nothing opens a purpose on ViaProjection.run -> Projection.getName -> reads Projection#getName()
  fix     put @Purpose on the method that needs the data""");
    }

    @Test
    void permitsToHandOnWhatGuardsItselfButNotAListOfIt() {
        assertThat(findings(Guest.class, Guest.Desk.class)).isEqualTo("""
ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.Guest$Desk.former(Guest) (Guest.java:39)
  because nothing opens a purpose on Desk.former -> Guest.former -> reads Guest#former
  fix     put @Purpose on the method that needs the data""");
    }

    @Test
    void namesTheShortestRouteWithoutAPurposeThoughAnotherHasOne() {
        assertThat(findings(Customer.class, OnOneWayOnly.class)).isEqualTo("""
ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.OnOneWayOnly.chat(Customer) (OnOneWayOnly.java:15)
  because nothing opens a purpose on OnOneWayOnly.chat -> OnOneWayOnly.deliver -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data""");
    }

    @Test
    void takesAScopeThatTheProgramOpensForAPurpose() {
        assertThat(findings(Customer.class, OpenedScopes.class)).isEmpty();
    }

    @Test
    void findsReadsThatSuchAScopeCertainlyDoesNotCover() {
        assertThat(findings(Customer.class, PastScopes.class)).isEqualTo("""
ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.PastScopes$Asking.run(Customer) (PastScopes.java:30)
  because nothing opens a purpose on Asking.run -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.PastScopes$Beside.run(Customer) (PastScopes.java:16)
  because nothing opens a purpose on Beside.run -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.PastScopes$Captured.run(Customer, Executor) (PastScopes.java:23)
  because nothing opens a purpose on Captured.run -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data

ENF-605 Read without a purpose: 'user.contact.email' of 'customer'
  at      dev.privacyenforcer.archunit.fixtures.PastScopes$OutsideTheTask.run(Customer) (PastScopes.java:37)
  because nothing opens a purpose on OutsideTheTask.run -> Customer.getEmail -> reads Customer#email
  fix     put @Purpose on the method that needs the data""");
    }

    private static String findings(Class<?>... types) {
        return Findings.of(PrivacyRules.personalDataIsReadForAPurpose(), types);
    }
}
