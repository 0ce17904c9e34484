package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records, sealed types and patterns of Java 17. */
final class RecordForms {

    private RecordForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("record.accessor", "a record's accessor", Contact::new, Contact::email),
                Form.of("record.explicit-accessor", "an accessor written by hand", Explicit::new, Explicit::email),
                Form.of("record.field", "a record's field", Contact::new, Contact::byField),
                Form.of("record.to-string", "a record's toString", Contact::new, Object::toString)
                        .masking(),
                Form.of(
                                "record.nested-to-string",
                                "toString of a record with a record",
                                RecordForms::nested,
                                Object::toString)
                        .masking(),
                Form.of("record.equals", "a record's equals confirms a guess", Guess::of, RecordForms::guessed)
                        .typed()
                        .residual(Residual.IDENTITY),
                Form.of("record.hash-code", "a record's hashCode confirms a guess", Guess::of, RecordForms::hashed)
                        .typed()
                        .residual(Residual.IDENTITY),
                Form.of("record.with", "a copy with another component", Contact::new, contact -> contact.renamed()
                        .email()),
                Form.of(
                                "record.compact-constructor",
                                "a compact constructor's copy",
                                RecordForms::compact,
                                Compact::copied)
                        .residual(Residual.UNLABELLED),
                Form.of("record.component", "the accessor that reflection finds", Contact::new, RecordForms::component),
                Form.of("record.type-variable", "a component of a type variable", Box<Object>::new, Box::value),
                Form.of("record.interface", "an interface that a record implements", Contact::new, RecordForms::named),
                Form.of("record.sealed", "a sealed interface's method", Contact::new, RecordForms::sealed),
                Form.of("record.instanceof", "an instanceof pattern", Contact::new, RecordForms::matched));
    }

    private static Compact compact(Object value) {
        return new Compact(value, "");
    }

    private static Wrapper nested(Object value) {
        return new Wrapper(new Contact(value));
    }

    private static @Nullable Object guessed(Guess guess) {
        return guess.contact.equals(guess.guessed) ? Tryout.CANARY : null;
    }

    private static @Nullable Object hashed(Guess guess) {
        return guess.contact.hashCode() == guess.guessed.hashCode() ? Tryout.CANARY : null;
    }

    private static Object component(Contact contact) throws ReflectiveOperationException {
        RecordComponent first = Contact.class.getRecordComponents()[0];
        return first.getAccessor().invoke(contact);
    }

    private static Object named(Addressed addressed) {
        return addressed.email();
    }

    private static Object sealed(Party party) {
        return party instanceof Contact contact ? contact.email() : "";
    }

    private static Object matched(Object object) {
        return object instanceof Contact contact && contact.email != null ? contact.email : "";
    }

    interface Addressed {

        Object email();
    }

    sealed interface Party extends Addressed permits Contact {}

    @DataSubject("customer")
    record Contact(@PersonalData("user.contact.email") Object email, String name) implements Party {

        Contact(Object email) {
            this(email, "name");
        }

        Object byField() {
            return email;
        }

        Contact renamed() {
            return new Contact(email, "another");
        }
    }

    record Guess(Contact contact, Contact guessed) {

        static Guess of(Object value) {
            return new Guess(new Contact(value), new Contact(Tryout.CANARY));
        }
    }

    record Wrapper(Contact contact) {}

    @DataSubject("customer")
    record Explicit(@PersonalData("user.contact.email") Object email) {

        @Override
        public Object email() {
            return email;
        }
    }

    @DataSubject("customer")
    record Compact(@PersonalData("user.contact.email") Object email, Object copied) {

        Compact {
            copied = email;
        }
    }

    @DataSubject("customer")
    record Box<T>(@PersonalData("user.contact.email") T value) {}
}
