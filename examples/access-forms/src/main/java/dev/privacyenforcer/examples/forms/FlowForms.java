package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.PurposeScope;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values on their way: streams, iterators, holders, and what was read before. */
final class FlowForms {

    private FlowForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("flow.stream", "a stream of getters", Person::new, person -> Stream.of(person)
                        .map(Person::email)
                        .toList()
                        .get(0)),
                Form.of(
                        "flow.lazy-stream",
                        "a stream that another method ends",
                        Person::new,
                        person -> ended(person.lazy())),
                Form.of("flow.collector", "a collector", Person::new, FlowForms::grouped),
                Form.of("flow.comparator", "the key of a comparator", Person::new, FlowForms::compared),
                Form.of("flow.optional-map", "Optional.map", Person::new, person -> Optional.of(person)
                        .map(Person::email)
                        .orElse(null)),
                Form.of("flow.iterator", "an iterator of the class", Person::new, person -> person.iterator()
                        .next()),
                Form.of(
                        "flow.supplier",
                        "a supplier made where the read is permitted",
                        FlowForms::permittedSupplier,
                        Supplier::get),
                Form.of("flow.callback", "a callback that is handed the value", Person::new, Person::called),
                Form.of("flow.swallowed", "a read whose exception is swallowed", Person::new, Person::swallowed),
                Form.of("flow.alias", "a value that was read before", FlowForms::read, value -> value)
                        .residual(Residual.ALIAS),
                Form.of(
                                "flow.alias-lambda",
                                "a lambda that holds a value read before",
                                FlowForms::captured,
                                Supplier::get)
                        .residual(Residual.ALIAS),
                Form.of(
                                "flow.alias-element",
                                "an element of an array read before",
                                FlowForms::readArray,
                                array -> array[0])
                        .residual(Residual.ALIAS),
                Form.of(
                                "flow.alias-cache",
                                "a cache filled where the read is permitted",
                                FlowForms::cached,
                                cache -> cache.get("email"))
                        .residual(Residual.ALIAS),
                Form.of(
                                "flow.copied-field",
                                "an unlabelled field that the value was copied to",
                                FlowForms::copied,
                                Copy::value)
                        .residual(Residual.UNLABELLED),
                Form.of(
                                "flow.constructor-argument",
                                "the argument that a constructor keeps elsewhere",
                                Keeping::new,
                                Keeping::aside)
                        .residual(Residual.UNLABELLED));
    }

    private static Object ended(Stream<Object> stream) {
        return stream.findFirst().orElse("");
    }

    private static Object grouped(Person person) {
        Map<String, List<Object>> groups = Stream.of(person)
                .collect(
                        Collectors.groupingBy(Person::getClass, Collectors.mapping(Person::email, Collectors.toList())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> "all", Map.Entry::getValue));
        return groups.get("all").get(0);
    }

    private static @Nullable Object compared(Person person) {
        AtomicReference<Object> seen = new AtomicReference<>();
        Comparator<Person> order = Comparator.comparing(each -> {
            seen.set(each.email());
            return "";
        });
        List<Person> people = new ArrayList<>(List.of(person, person));
        people.sort(order);
        return seen.get();
    }

    private static Supplier<Object> permittedSupplier(Object value) {
        Person person = new Person(value);
        return permitted(() -> () -> person.email());
    }

    private static Object read(Object value) {
        Person person = new Person(value);
        return permitted(person::email);
    }

    private static Supplier<Object> captured(Object value) {
        Object read = read(value);
        return () -> read;
    }

    private static Object[] readArray(Object value) {
        Addresses addresses = new Addresses(value);
        return permitted(addresses::all);
    }

    private static Map<String, Object> cached(Object value) {
        return Map.of("email", read(value));
    }

    private static Copy copied(Object value) {
        return new Copy(read(value));
    }

    private static <T> T permitted(Supplier<T> task) {
        try {
            return PurposeScope.call("essential.service", task::get);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    record Copy(Object value) {}

    @DataSubject("customer")
    static final class Person implements Iterable<Object> {

        @PersonalData("user.contact.email")
        private final Object email;

        Person(Object email) {
            this.email = email;
        }

        Object email() {
            return email;
        }

        Stream<Object> lazy() {
            return Stream.of(this).map(person -> person.email);
        }

        @Override
        public Iterator<Object> iterator() {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public Object next() {
                    return email;
                }
            };
        }

        Object called() {
            List<Object> seen = new ArrayList<>();
            List.of(this).forEach(person -> seen.add(person.email));
            return seen.get(0);
        }

        @Nullable
        Object swallowed() {
            Object seen = null;
            try {
                seen = email;
            } catch (RuntimeException swallowed) {
                return null;
            }
            return seen;
        }
    }

    @DataSubject("customer")
    static final class Addresses {

        @PersonalData("user.contact.email")
        private final Object[] all;

        Addresses(Object first) {
            all = new Object[] {first};
        }

        Object[] all() {
            return all;
        }
    }

    @DataSubject("customer")
    static final class Keeping {

        @PersonalData("user.contact.email")
        private final Object email;

        private final Object aside;

        Keeping(Object email) {
            this.email = email;
            this.aside = email;
        }

        Object aside() {
            return aside;
        }

        boolean known() {
            return email != null;
        }
    }
}
