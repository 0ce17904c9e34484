package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What every object can do: be cloned, compared, hashed. */
final class ObjectForms {

    private ObjectForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("object.clone", "a clone's field", Person::new, person -> person.clone().email),
                Form.of("object.clone-getter", "a clone's getter", Person::new, person -> person.clone()
                        .email()),
                Form.of(
                        "object.map-key",
                        "the key of a map",
                        Person::new,
                        person -> Map.of(person, 1).keySet().iterator().next().email()),
                Form.of("object.equals", "equals confirms a guess", Person::new, ObjectForms::guessed)
                        .typed()
                        .residual(Residual.IDENTITY),
                Form.of("object.hash-code", "hashCode confirms a guess", Person::new, ObjectForms::hashed)
                        .typed()
                        .residual(Residual.IDENTITY),
                Form.of("object.compare-to", "compareTo confirms a guess", Person::new, ObjectForms::ordered)
                        .typed()
                        .residual(Residual.IDENTITY),
                Form.of("object.equals-side", "a field that equals copies the value to", Person::new, Person::leaked)
                        .residual(Residual.IDENTITY));
    }

    private static @Nullable Object guessed(Person person) {
        return person.equals(new Guess()) ? Tryout.CANARY : null;
    }

    private static @Nullable Object hashed(Person person) {
        return person.hashCode() == Tryout.CANARY.hashCode() ? Tryout.CANARY : null;
    }

    private static @Nullable Object ordered(Person person) {
        TreeMap<Person, Integer> sorted = new TreeMap<>();
        sorted.put(person, 1);
        return List.copyOf(sorted.keySet()).get(0).compareTo(person) == 0 && person.order() == 0 ? Tryout.CANARY : null;
    }

    /** Equal to a person with a certain address. */
    record Guess() {}

    @DataSubject("customer")
    static final class Person implements Cloneable, Comparable<Person> {

        @PersonalData("user.contact.email")
        private final Object email;

        private @Nullable Object aside;

        Person(Object email) {
            this.email = email;
        }

        Object email() {
            return email;
        }

        @Override
        public Person clone() {
            try {
                return (Person) super.clone();
            } catch (CloneNotSupportedException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Nullable
        Object leaked() {
            equals(this);
            return aside;
        }

        int order() {
            return compareTo(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            aside = email;
            return other instanceof Guess ? email.equals(Tryout.CANARY) : other == this;
        }

        @Override
        public int hashCode() {
            return email.hashCode();
        }

        @Override
        public int compareTo(Person other) {
            return email.toString().compareTo(other.email.toString());
        }
    }
}
