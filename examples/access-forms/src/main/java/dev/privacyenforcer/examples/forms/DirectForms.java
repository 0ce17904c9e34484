package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads of a field from the class that declares it. */
final class DirectForms {

    private DirectForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("direct.field", "the field of another object of the class", Person::new, Person::of),
                Form.of("direct.getter", "a getter", Person::new, Person::getEmail),
                Form.of(
                        "direct.method-reference",
                        "a method reference to the getter",
                        Person::new,
                        Person::byReference),
                Form.of(
                        "direct.bound-reference",
                        "a method reference to the getter of an object",
                        Person::new,
                        Person::bound),
                Form.of("direct.lambda", "a lambda", Person::new, Person::byLambda),
                Form.of("direct.nested-lambda", "a lambda in a lambda", Person::new, Person::byNestedLambda),
                Form.of("direct.private-method", "a private method", Person::new, Person::byPrivateMethod),
                Form.of(
                        "direct.conditional",
                        "one branch of a conditional",
                        Person::new,
                        person -> person.either(true)),
                Form.of("direct.argument", "the argument of a call", Person::new, Person::asArgument),
                Form.of("direct.varargs", "an argument of a varargs call", Person::new, Person::asVarargs),
                Form.of("direct.finally", "a finally block", Person::new, Person::inFinally),
                Form.of("direct.catch", "a catch block", Person::new, Person::inCatch),
                Form.of("direct.local", "a local variable", Person::new, Person::byLocal),
                Form.of("direct.static-field", "a static field", Register::new, Register::last),
                Form.of("direct.static-initialiser", "a static initialiser", Register::new, Register::fromInitialiser),
                Form.of("direct.enum-field", "a field of an enum constant", Desk::staffed, Desk::clerk),
                Form.of("direct.interface-static", "a static method of an interface", Person::new, Reader::read),
                Form.of(
                        "direct.interface-default",
                        "a default method of an interface",
                        Person::new,
                        Reader::readDefault));
    }

    interface Reader {

        Object getEmail();

        default Object readDefault() {
            return getEmail();
        }

        static Object read(Reader reader) {
            return reader.getEmail();
        }
    }

    @DataSubject("customer")
    static final class Person implements Reader {

        @PersonalData("user.contact.email")
        private final Object email;

        Person(Object email) {
            this.email = email;
        }

        static Object of(Person other) {
            return other.email;
        }

        @Override
        public Object getEmail() {
            return email;
        }

        Object byReference() {
            Function<Person, Object> getter = Person::getEmail;
            return getter.apply(this);
        }

        Object bound() {
            Supplier<Object> getter = this::getEmail;
            return getter.get();
        }

        Object byLambda() {
            Function<Person, Object> getter = person -> person.email;
            return getter.apply(this);
        }

        Object byNestedLambda() throws Exception {
            Callable<Callable<Object>> outer = () -> () -> email;
            return outer.call().call();
        }

        Object byPrivateMethod() {
            return hidden();
        }

        private Object hidden() {
            return email;
        }

        Object either(boolean known) {
            return known ? email : "unknown";
        }

        Object asArgument() {
            return List.of(email).get(0);
        }

        Object asVarargs() {
            return second("first", email, "third");
        }

        private static Object second(Object... values) {
            return values[1];
        }

        @SuppressWarnings("finally")
        Object inFinally() {
            Object found = null;
            try {
                hashCode();
            } finally {
                found = email;
            }
            return found;
        }

        Object inCatch() {
            try {
                throw new IllegalStateException();
            } catch (IllegalStateException expected) {
                return email;
            }
        }

        Object byLocal() {
            Object local = this.email;
            for (int i = 0; i < 2; i++) {
                local = List.of(local).get(0);
            }
            return local;
        }
    }

    @DataSubject("customer")
    static final class Register {

        @PersonalData("user.contact.email")
        private static Object last;

        Register(Object email) {
            last = email;
        }

        Object last() {
            return last;
        }

        Object fromInitialiser() {
            return Copy.TAKEN.get();
        }

        /** Takes the value while the class is initialised; a fresh class each time would need a class loader. */
        static final class Copy {

            static final Supplier<Object> TAKEN;

            static {
                Supplier<Object> taken;
                try {
                    Object value = last;
                    taken = () -> value;
                } catch (RuntimeException denied) {
                    taken = () -> last; // or the second attempt finds the class broken
                }
                TAKEN = taken;
            }
        }
    }

    @DataSubject("customer")
    enum Desk {
        FRONT;

        @PersonalData("user.contact.email")
        private Object clerk;

        static Desk staffed(Object clerk) {
            FRONT.clerk = clerk;
            return FRONT;
        }

        Object clerk() {
            return clerk;
        }
    }
}
