package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads from classes of the same nest, and around constructors. */
final class NestForms {

    private NestForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("nest.mate", "a class in the same outer class", Outer::new, Mate::read),
                Form.of("nest.inner", "an inner class", Outer::new, outer -> outer.new Inner().read()),
                Form.of("nest.static-nested", "a static nested class", Outer::new, Outer.Nested::read),
                Form.of("nest.local", "a local class", Outer::new, Outer::byLocalClass),
                Form.of("nest.anonymous", "an anonymous class", Outer::new, Outer::byAnonymousClass),
                Form.of("nest.outer", "the outer class reads a nested one", Outer::new, NestForms::outside),
                Form.of("nest.super-argument", "an argument of super(…)", Outer::new, Sub::byArgument),
                Form.of("nest.this-argument", "an argument of this(…)", Outer::new, outer -> new Copy(outer, 1).taken),
                Form.of("nest.initialiser", "an instance initialiser", Outer::new, Initialised::of),
                Form.of(
                        "nest.captured",
                        "captured by an anonymous class, which stores it before super()",
                        Outer::new,
                        Outer::captured),
                Form.of("nest.copy-constructor", "a copy constructor", Outer::new, outer -> new Outer(outer).email),
                Form.of("nest.enclosing-chain", "an inner class of an inner class", Outer::new, Outer::byChain));
    }

    private static Object outside(Outer outer) {
        return outer.email;
    }

    static final class Mate {

        private Mate() {}

        static Object read(Outer outer) {
            return outer.email;
        }
    }

    @DataSubject("customer")
    static class Outer {

        @PersonalData("user.contact.email")
        private final Object email;

        Outer(Object email) {
            this.email = email;
        }

        Outer(Outer other) {
            this.email = other.email;
        }

        Object byLocalClass() {
            class Local {
                Object read() {
                    return email;
                }
            }
            return new Local().read();
        }

        Object byAnonymousClass() throws Exception {
            return new Callable<Object>() {
                @Override
                public Object call() {
                    return email;
                }
            }.call();
        }

        Object captured() throws Exception {
            Object taken = email;
            return new Callable<Object>() {
                @Override
                public Object call() {
                    return taken;
                }
            }.call();
        }

        Object byChain() {
            return new Inner().new Innermost().read();
        }

        final class Inner {

            Object read() {
                return email;
            }

            final class Innermost {

                Object read() {
                    return Outer.this.email;
                }
            }
        }

        static final class Nested {

            private Nested() {}

            static Object read(Outer outer) {
                return outer.email;
            }
        }
    }

    static class Base {

        final Object taken;

        Base(Object taken) {
            this.taken = taken;
        }
    }

    static final class Sub extends Base {

        private Sub(Outer outer) {
            super(outer.email);
        }

        static Object byArgument(Outer outer) {
            return new Sub(outer).taken;
        }
    }

    static final class Copy {

        final Object taken;

        Copy(Outer outer, int times) {
            this(times > 0 ? outer.email : null);
        }

        private Copy(Object taken) {
            this.taken = taken;
        }
    }

    static class Initialised {

        private static final ThreadLocal<Outer> CURRENT = new ThreadLocal<>();

        final Object taken;

        {
            taken = CURRENT.get().email;
        }

        static Object of(Outer outer) {
            CURRENT.set(outer);
            return new Initialised().taken;
        }
    }
}
