package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow.Outcome;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With Hibernate and a database. */
class GuardedConverterTests {

    private static final String CANARY = "canary@shop.example";
    private static final String CONVERTER = EmailConverter.class.getName() + ".convertToDatabaseColumn";

    private final Enforcer enforcer = Fixture.install(Fixture.policy(""));
    private final SessionFactory sessions = new Configuration()
            .addAnnotatedClass(Guest.class)
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:guarded")
            .setProperty("hibernate.hbm2ddl.auto", "create-drop")
            .buildSessionFactory();

    @Converter
    static final class EmailConverter extends GuardedConverter<String> {
        EmailConverter() {
            super("user.contact.email", "customer");
        }
    }

    @Converter
    static final class VisitsConverter extends GuardedConverter<Integer> {
        VisitsConverter() {
            super("user.behavior", "customer");
        }
    }

    @Entity
    @Table(name = "guest")
    static class Guest {
        @Id
        private Long id;

        @Convert(converter = EmailConverter.class)
        private Guarded<String> email;

        @Convert(converter = VisitsConverter.class)
        private Guarded<Integer> visits;

        Guest() {}

        Guest(Long id, Guarded<String> email, Guarded<Integer> visits) {
            this.id = id;
            this.email = email;
            this.visits = visits;
        }
    }

    @AfterEach
    void close() {
        sessions.close();
        enforcer.close();
    }

    @Test
    void storesTheBareValueWithoutAPurposeAndCountsThatAsInternal() {
        store(new Guest(
                1L, Guarded.of("user.contact.email", "customer", CANARY), Guarded.of("user.behavior", "customer", 7)));
        assertThat(column("email")).containsExactly(CANARY);
        assertThat(column("visits")).containsExactly(7);
        assertThat(enforcer.observe().flows())
                .filteredOn(flow -> flow.operation() != Operation.COLLECT)
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(flow.outcome()).isEqualTo(Outcome.INTERNAL));
        assertThat(enforcer.observe().flows())
                .anyMatch(flow -> flow.location().startsWith(CONVERTER) && flow.count() >= 1);
    }

    @Test
    void loadsAGuardedValue() {
        store(new Guest(2L, Guarded.of("user.contact.email", "customer", CANARY), null));
        Guest loaded = sessions.fromSession(session -> session.find(Guest.class, 2L));
        assertThat(loaded.email).hasToString("[user.contact.email]");
        assertThat(loaded.visits).isNull();
        assertThatThrownBy(() -> loaded.email.use(String::length)).isInstanceOf(ProcessingDeniedException.class);
        PurposeScope.run(Fixture.SERVICE, () -> assertThat(loaded.email.<String>use(email -> email))
                .isEqualTo(CANARY));
    }

    @Test
    void findsByAGuardedParameter() {
        Guarded<String> email = Guarded.of("user.contact.email", "customer", CANARY);
        store(new Guest(3L, email, null));
        List<Long> found = sessions.fromSession(session -> session.createSelectionQuery(
                        "select id from " + Guest.class.getName() + " where email = :e", Long.class)
                .setParameter("e", email)
                .getResultList());
        assertThat(found).containsExactly(3L);
    }

    @Test
    void refusesAValueOfAnotherCategory() {
        assertThatThrownBy(() -> new EmailConverter()
                        .convertToDatabaseColumn(Guarded.of("user.contact.phone_number", "customer", CANARY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ENF-336 Not stored: [user.contact.phone_number] of 'customer' in a column of"
                        + " [user.contact.email] of 'customer'")
                .hasMessageNotContaining(CANARY);
    }

    private void store(Guest guest) {
        sessions.inTransaction(session -> session.persist(guest));
    }

    private List<Object> column(String name) {
        return sessions.fromSession(session -> session.createNativeQuery("select " + name + " from guest", Object.class)
                .getResultList());
    }
}
