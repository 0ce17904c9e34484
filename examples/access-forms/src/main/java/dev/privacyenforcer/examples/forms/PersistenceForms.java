package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.PurposeScope;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** Hibernate and JDBC, on a database in memory. */
final class PersistenceForms {

    private static final AtomicLong IDS = new AtomicLong();

    private PersistenceForms() {}

    static List<Form> all() {
        return List.of(
                typed(
                        "jpa.entity",
                        "an entity that was loaded, by field access",
                        PersistenceForms::stored,
                        id -> loaded(id).getEmail()),
                typed(
                        "jpa.reference",
                        "a lazy proxy of an entity",
                        PersistenceForms::stored,
                        PersistenceForms::referred),
                typed(
                        "jpa.property-entity",
                        "an entity that was loaded, by property access",
                        PersistenceForms::storedByProperty,
                        PersistenceForms::loadedByProperty),
                typed(
                                "jpa.property-flush",
                                "storing an entity by property access",
                                PropertyPerson::of,
                                PersistenceForms::flushed)
                        .residual(Residual.INFRASTRUCTURE),
                typed("jpa.query", "an entity that a query found", PersistenceForms::stored, PersistenceForms::queried),
                typed(
                        "jpa.detached-copy",
                        "an entity that merge copied",
                        PersistenceForms::stored,
                        PersistenceForms::merged),
                typed("jpa.flush", "storing an entity by field access", FieldPerson::of, PersistenceForms::flushed)
                        .residual(Residual.REFLECTION),
                typed(
                                "jpa.projection",
                                "a query that selects the field",
                                PersistenceForms::stored,
                                PersistenceForms::projected)
                        .residual(Residual.QUERY),
                typed(
                                "jpa.transfer-object",
                                "a query that constructs a transfer object",
                                PersistenceForms::stored,
                                PersistenceForms::transferred)
                        .residual(Residual.QUERY),
                typed("jpa.native-query", "a native query", PersistenceForms::stored, PersistenceForms::nativelyQueried)
                        .residual(Residual.QUERY),
                typed("jpa.where", "a query that confirms a guess", PersistenceForms::stored, PersistenceForms::guessed)
                        .residual(Residual.QUERY),
                typed("jdbc.query", "JDBC", PersistenceForms::stored, PersistenceForms::selected)
                        .residual(Residual.QUERY),
                typed(
                        "jdbc.parameter",
                        "a getter's result as a parameter of JDBC",
                        FieldPerson::of,
                        PersistenceForms::asParameter));
    }

    private static <H> Form typed(String id, String what, Function<Object, H> holder, Attempt<? super H> attempt) {
        return Form.of(id, what, holder, attempt).typed();
    }

    private static <T> T inSession(Function<Session, T> work) {
        return Database.SESSIONS.fromTransaction(work::apply);
    }

    private static long save(Object person, long id) {
        PurposeScope.run(
                "essential.service", () -> Database.SESSIONS.inTransaction(session -> session.persist(person)));
        return id;
    }

    private static Long stored(Object value) {
        FieldPerson person = FieldPerson.of(value);
        return save(person, person.getId());
    }

    private static Long storedByProperty(Object value) {
        PropertyPerson person = PropertyPerson.of(value);
        return save(person, person.getId());
    }

    private static FieldPerson loaded(Long id) {
        return inSession(session -> session.find(FieldPerson.class, id));
    }

    private static Object loadedByProperty(Long id) {
        return inSession(session -> session.find(PropertyPerson.class, id)).getEmail();
    }

    private static Object referred(Long id) {
        return inSession(session -> session.getReference(FieldPerson.class, id).getEmail());
    }

    private static Object queried(Long id) {
        return inSession(session -> session.createQuery("from FieldPerson where id = :id", FieldPerson.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .getEmail();
    }

    private static Object merged(Long id) {
        FieldPerson detached = loaded(id);
        return inSession(session -> session.merge(detached)).getEmail();
    }

    private static Object flushed(Numbered person) {
        String table = person.getClass().getSimpleName();
        Database.SESSIONS.inTransaction(session -> session.persist(person));
        return inSession(
                session -> session.createNativeQuery("select email from " + table + " where id = :id", String.class)
                        .setParameter("id", person.getId())
                        .getSingleResult());
    }

    private static Object projected(Long id) {
        return inSession(session -> session.createQuery("select email from FieldPerson where id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    private static Object transferred(Long id) {
        String query = "select new " + Transfer.class.getName() + "(p.email) from FieldPerson p where p.id = :id";
        return inSession(session -> session.createQuery(query, Transfer.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .email();
    }

    private static Object nativelyQueried(Long id) {
        return inSession(
                session -> session.createNativeQuery("select email from FieldPerson where id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    private static Object guessed(Long id) {
        long found = inSession(session -> session.createQuery(
                        "select count(*) from FieldPerson where id = :id and email = :guess", Long.class)
                .setParameter("id", id)
                .setParameter("guess", Tryout.CANARY)
                .getSingleResult());
        return found == 1 ? Tryout.CANARY : "";
    }

    private static Object selected(Long id) {
        return inSession(session -> session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select email from FieldPerson where id = ?")) {
                query.setLong(1, id);
                var rows = query.executeQuery();
                rows.next();
                return rows.getString(1);
            }
        }));
    }

    private static Object asParameter(FieldPerson person) {
        return inSession(session -> session.doReturningWork(connection -> echoed(connection, person)));
    }

    private static Object echoed(Connection connection, FieldPerson person) throws java.sql.SQLException {
        try (PreparedStatement query = connection.prepareStatement("select cast(? as varchar)")) {
            query.setString(1, person.getEmail());
            var rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    /** Set up when the first form needs it. */
    private static final class Database {

        static final SessionFactory SESSIONS = new Configuration()
                .addAnnotatedClass(FieldPerson.class)
                .addAnnotatedClass(PropertyPerson.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:access-forms;DB_CLOSE_DELAY=-1")
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .buildSessionFactory();

        private Database() {}
    }

    /** What a query makes; carries no label. */
    public record Transfer(String email) {}

    /** An entity with an id. */
    interface Numbered {

        long getId();
    }

    /** Annotated fields: Hibernate reads and writes the fields. */
    @Entity(name = "FieldPerson")
    @DataSubject("customer")
    public static class FieldPerson implements Numbered {

        @Id
        private long id;

        @PersonalData("user.contact.email")
        private String email;

        static FieldPerson of(Object value) {
            FieldPerson person = new FieldPerson();
            person.id = IDS.incrementAndGet();
            person.email = (String) value;
            return person;
        }

        @Override
        public long getId() {
            return id;
        }

        /** {@return the value} */
        public String getEmail() {
            return email;
        }
    }

    /** Annotated getters: Hibernate calls getters and setters. */
    @Entity(name = "PropertyPerson")
    @DataSubject("customer")
    public static class PropertyPerson implements Numbered {

        private long id;

        @PersonalData("user.contact.email")
        private String email;

        static PropertyPerson of(Object value) {
            PropertyPerson person = new PropertyPerson();
            person.id = IDS.incrementAndGet();
            person.email = (String) value;
            return person;
        }

        @Id
        @Override
        public long getId() {
            return id;
        }

        /** Sets the id. */
        public void setId(long id) {
            this.id = id;
        }

        /** {@return the value} */
        public String getEmail() {
            return email;
        }

        /** Sets the value. */
        public void setEmail(String email) {
            this.email = email;
        }
    }
}
