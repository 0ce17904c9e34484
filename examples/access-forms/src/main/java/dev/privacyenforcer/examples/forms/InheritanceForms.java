package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Fields and labelled methods across classes and interfaces. */
final class InheritanceForms {

    private InheritanceForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("inherit.getter", "an inherited getter", Child::new, Child::getEmail),
                Form.of("inherit.subclass", "a subclass that reads the field", Child::new, Child::byField),
                Form.of("inherit.super-call", "super.getEmail()", Child::new, Child::bySuper),
                Form.of("inherit.override", "an override of the getter", Child::new, Base::overridden),
                Form.of("inherit.bridge", "a bridge method", Typed::new, InheritanceForms::bridged),
                Form.of("inherit.generic-super", "a generic superclass's getter", Typed::new, typed -> typed.value()),
                Form.of("inherit.abstract", "a method of an abstract class", Child::new, InheritanceForms::abstracted),
                Form.of(
                        "inherit.interface-call",
                        "a labelled method of an interface",
                        View::new,
                        InheritanceForms::viewed),
                Form.of(
                        "inherit.interface-reference",
                        "a method reference to it",
                        View::new,
                        InheritanceForms::referred),
                Form.of(
                                "inherit.interface-own-type",
                                "its implementation, called by its own type",
                                View::new,
                                View::email)
                        .residual(Residual.UNLABELLED),
                Form.of(
                        "inherit.interface-proxy",
                        "a dynamic proxy of the interface",
                        InheritanceForms::proxy,
                        InheritanceForms::viewed),
                Form.of(
                        "inherit.interface-lambda",
                        "a lambda of the interface",
                        InheritanceForms::lambda,
                        InheritanceForms::viewed),
                Form.of("inherit.labelled-method", "the result of a labelled method", Source::new, Source::email),
                Form.of(
                        "inherit.labelled-override",
                        "an override of a labelled method",
                        Other::new,
                        InheritanceForms::overridden),
                Form.of("inherit.labelled-default", "a labelled default method", Named::of, Named::email),
                Form.of(
                        "inherit.labelled-default-override",
                        "an override of a labelled default method",
                        Renamed::new,
                        Named::email));
    }

    private static Object bridged(Supplier<Object> supplier) {
        return supplier.get();
    }

    private static Object abstracted(Root root) {
        return root.overridden();
    }

    private static Object viewed(Emailed view) {
        return view.email();
    }

    private static Object referred(Emailed view) {
        Function<Emailed, Object> read = Emailed::email;
        return read.apply(view);
    }

    private static Object overridden(Source source) {
        return source.email();
    }

    private static Emailed proxy(Object value) {
        return (Emailed) Proxy.newProxyInstance(
                Emailed.class.getClassLoader(), new Class<?>[] {Emailed.class}, (self, method, arguments) -> value);
    }

    private static Emailed lambda(Object value) {
        return () -> value;
    }

    abstract static class Root {

        abstract Object overridden();
    }

    @DataSubject("customer")
    static class Base extends Root {

        @PersonalData("user.contact.email")
        private final Object email;

        Base(Object email) {
            this.email = email;
        }

        Object getEmail() {
            return email;
        }

        @Override
        Object overridden() {
            return "";
        }
    }

    static final class Child extends Base {

        Child(Object email) {
            super(email);
        }

        Object byField() {
            return ((Base) this).email;
        }

        Object bySuper() {
            return super.getEmail();
        }

        @Override
        Object overridden() {
            return getEmail();
        }
    }

    @DataSubject("customer")
    static class Generic<T> {

        @PersonalData("user.contact.email")
        private final T value;

        Generic(T value) {
            this.value = value;
        }

        T value() {
            return value;
        }
    }

    static final class Typed extends Generic<Object> implements Supplier<Object> {

        Typed(Object value) {
            super(value);
        }

        @Override
        public Object get() {
            return value();
        }
    }

    /** As clients of remote services look: labelled, without a body. */
    @DataSubject("customer")
    interface Emailed {

        @PersonalData("user.contact.email")
        Object email();
    }

    static final class View implements Emailed {

        private final Object found;

        View(Object found) {
            this.found = found;
        }

        @Override
        public Object email() {
            return found;
        }
    }

    @DataSubject("customer")
    static class Source {

        private final Object found;

        Source(Object found) {
            this.found = found;
        }

        @PersonalData("user.contact.email")
        Object email() {
            return found;
        }
    }

    static final class Other extends Source {

        private final Object other;

        Other(Object other) {
            super("");
            this.other = other;
        }

        @Override
        Object email() {
            return other;
        }
    }

    @DataSubject("customer")
    interface Named {

        Object raw();

        @PersonalData("user.contact.email")
        default Object email() {
            return raw();
        }

        static Named of(Object value) {
            return () -> value;
        }
    }

    record Renamed(Object raw) implements Named {

        @Override
        public Object email() {
            return raw;
        }
    }
}
