package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes to a field: the value got in if it stands there afterwards. */
final class WriteForms {

    private WriteForms() {}

    static List<Form> all() {
        return List.of(
                write("field", "an assignment to the field", (person, value) -> person.email = value),
                write("setter", "a setter", Person::setEmail),
                write("lambda", "a lambda", (person, value) -> List.of(value).forEach(each -> person.email = each)),
                write("method-reference", "a method reference to the setter", WriteForms::byReference),
                write("inner-class", "an inner class", (person, value) -> person.new Inner().write(value)),
                write("fluent", "a setter that returns the object", (person, value) -> person.with(value)
                        .with(value)),
                write("constructor", "a constructor", (person, value) -> person.kept = new Person(value)),
                write("anonymous", "an anonymous class", WriteForms::anonymous),
                write("static-field", "a static field", (person, value) -> person.setLast(value)),
                write("int", "an int", (person, value) -> person.number = Integer.parseInt((String) value))
                        .typed(),
                write("setter-reflection", "a setter by reflection", WriteForms::byMethod),
                write("field-reflection", "Field.set", WriteForms::byField).residual(Residual.REFLECTION),
                write("var-handle", "VarHandle.set", WriteForms::byVarHandle).residual(Residual.REFLECTION),
                write(
                        "array-element",
                        "an element of an array, found by a read",
                        (person, value) -> person.array[0] = value),
                write(
                        "list-element",
                        "an element of a list, found by a read",
                        (person, value) -> person.list.add(value)));
    }

    private static Form write(String id, String what, BiConsumer<Person, Object> write) {
        return Form.of("write." + id, what, Pending::new, pending -> pending.written(write));
    }

    private static void byReference(Person person, Object value) {
        BiConsumer<Person, Object> setter = Person::setEmail;
        setter.accept(person, value);
    }

    private static void anonymous(Person person, Object value) {
        new Runnable() {
            @Override
            public void run() {
                person.email = value;
            }
        }.run();
    }

    private static void byMethod(Person person, Object value) {
        tried(() -> Person.class.getDeclaredMethod("setEmail", Object.class).invoke(person, value));
    }

    private static void byField(Person person, Object value) {
        tried(() -> {
            Field field = Person.class.getDeclaredField("email");
            field.setAccessible(true);
            field.set(person, value);
            return value;
        });
    }

    private static void byVarHandle(Person person, Object value) {
        tried(() -> {
            MethodHandles.lookup()
                    .findVarHandle(Person.class, "email", Object.class)
                    .set(person, value);
            return value;
        });
    }

    private static void tried(Callable<Object> access) {
        try {
            access.call();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A person without an address, and the address that is to be written. */
    record Pending(Person person, Object value) {

        Pending(Object value) {
            this(new Person(), value);
        }

        /** Looks past the guards for what the write left behind. */
        @Nullable
        Object written(BiConsumer<Person, Object> write) throws ReflectiveOperationException {
            write.accept(person, value);
            Person at = person.kept == null ? person : person.kept;
            List<@Nullable Object> found = new ArrayList<>();
            for (String name : List.of("email", "number", "array", "list", "last")) {
                Field field = Person.class.getDeclaredField(name);
                field.setAccessible(true);
                Object content = field.get(at);
                found.add(content instanceof Object[] array ? array[0] : content);
            }
            return found.contains(value) ? value : found;
        }
    }

    @DataSubject("customer")
    static final class Person {

        @PersonalData("user.contact.email")
        private static @Nullable Object last;

        @PersonalData("user.contact.email")
        private @Nullable Object email;

        @PersonalData("user.contact.phone_number")
        private int number;

        @PersonalData("user.contact.email")
        private final Object[] array = new Object[1];

        @PersonalData("user.contact.email")
        private final List<Object> list = new ArrayList<>();

        private @Nullable Person kept;

        Person() {
            last = null;
        }

        Person(Object email) {
            this();
            this.email = email;
        }

        void setEmail(Object email) {
            this.email = email;
        }

        void setLast(Object email) {
            last = email;
        }

        Person with(Object email) {
            this.email = email;
            return this;
        }

        final class Inner {

            void write(Object value) {
                email = value;
            }
        }
    }
}
