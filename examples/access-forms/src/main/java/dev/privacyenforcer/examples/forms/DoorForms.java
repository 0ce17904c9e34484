package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.stream.Stream;

/** Reflection, updaters, Unsafe, memory. */
final class DoorForms {

    private static final String REVERSED = "tsoh.elpmaxe@enoemos";

    private DoorForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("reflect.method", "Method.invoke of the getter", Person::new, DoorForms::byMethod),
                Form.of("reflect.introspector", "a bean property", Person::new, DoorForms::byProperty),
                Form.of("reflect.field", "Field.get", Person::new, DoorForms::byField)
                        .residual(Residual.REFLECTION),
                Form.of("reflect.field-int", "Field.getInt", Person::new, DoorForms::byIntField)
                        .typed()
                        .residual(Residual.REFLECTION),
                Form.of("reflect.all-fields", "toString by reflection", Person::new, DoorForms::printed)
                        .residual(Residual.REFLECTION),
                Form.of("reflect.two-levels", "fields of fields", Person::new, DoorForms::deep)
                        .residual(Residual.REFLECTION),
                Form.of("reflect.static-field", "Field.get of a static field", Person::new, DoorForms::staticField)
                        .residual(Residual.REFLECTION),
                Form.of("updater.reference", "AtomicReferenceFieldUpdater", Person::new, Person::updated)
                        .residual(Residual.REFLECTION),
                Form.of("updater.int", "AtomicIntegerFieldUpdater", Person::new, Person::counted)
                        .typed()
                        .residual(Residual.REFLECTION),
                Form.of("updater.long", "AtomicLongFieldUpdater", Person::new, Person::summed)
                        .typed()
                        .residual(Residual.REFLECTION),
                Form.of("unsafe.reference", "Unsafe.getObject", Person::new, DoorForms::byUnsafe)
                        .residual(Residual.REFLECTION),
                Form.of("memory.heap-dump", "a heap dump", DoorForms::remembered, DoorForms::dumped)
                        .residual(Residual.MEMORY));
    }

    private static Object byMethod(Person person) throws ReflectiveOperationException {
        return Person.class.getMethod("getEmail").invoke(person);
    }

    private static Object byProperty(Person person) throws Exception {
        for (PropertyDescriptor property :
                Introspector.getBeanInfo(Person.class).getPropertyDescriptors()) {
            if (property.getName().equals("email")) {
                return property.getReadMethod().invoke(person);
            }
        }
        return "";
    }

    private static Object byField(Person person) throws ReflectiveOperationException {
        return field(Person.class, "email").get(person);
    }

    private static Object byIntField(Person person) throws ReflectiveOperationException {
        return field(Person.class, "number").getInt(person);
    }

    private static Object staticField(Person person) throws ReflectiveOperationException {
        return field(Person.class, "last").get(null);
    }

    private static Object printed(Person person) throws ReflectiveOperationException {
        StringBuilder text = new StringBuilder();
        for (Field field : Person.class.getDeclaredFields()) {
            text.append(field.getName())
                    .append('=')
                    .append(field(Person.class, field.getName()).get(person));
        }
        return text;
    }

    private static Object deep(Person person) throws ReflectiveOperationException {
        Object email = byField(person);
        if (email.getClass().getName().startsWith("java.")) {
            return email;
        }
        return Stream.of(email.getClass().getDeclaredFields())
                .map(field -> {
                    try {
                        return String.valueOf(
                                field(email.getClass(), field.getName()).get(email));
                    } catch (ReflectiveOperationException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** By reflection, as javac warns of the class's name and cannot be told not to. */
    private static Object byUnsafe(Person person) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Object unsafe = field(type, "theUnsafe").get(null);
        Object offset =
                type.getMethod("objectFieldOffset", Field.class).invoke(unsafe, Person.class.getDeclaredField("email"));
        return type.getMethod("getObject", Object.class, long.class).invoke(unsafe, person, offset);
    }

    /** A text that is nowhere but in the field: the usual value is in many places of these tests. */
    private static Person remembered(Object value) {
        return new Person(
                GuardedValue.like(value, new StringBuilder(REVERSED).reverse().toString()));
    }

    private static Object dumped(Person person) throws Exception {
        Path directory = Files.createTempDirectory("access-forms");
        Path dump = directory.resolve("heap.hprof");
        try {
            var server = java.lang.management.ManagementFactory.getPlatformMBeanServer();
            server.invoke(
                    new javax.management.ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                    "dumpHeap",
                    new Object[] {dump.toString(), true},
                    new String[] {String.class.getName(), boolean.class.getName()});
            String heap = new String(Files.readAllBytes(dump), StandardCharsets.ISO_8859_1);
            return heap.contains(new StringBuilder(REVERSED).reverse()) ? Tryout.CANARY : "";
        } finally {
            Files.deleteIfExists(dump);
            Files.delete(directory);
        }
    }

    @DataSubject("customer")
    static final class Person {

        @PersonalData("user.contact.email")
        private static Object last;

        @PersonalData("user.contact.email")
        private volatile Object email;

        @PersonalData("user.contact.phone_number")
        private volatile int number;

        @PersonalData("user.contact.phone_number")
        private volatile long longNumber;

        Person(Object email) {
            this.email = email;
            last = email;
            if (email instanceof String text && !text.contains("@")) {
                int parsed = Integer.parseInt(text);
                number = parsed;
                longNumber = parsed;
            }
        }

        public Object getEmail() {
            return email;
        }

        Object updated() {
            return AtomicReferenceFieldUpdater.newUpdater(Person.class, Object.class, "email")
                    .get(this);
        }

        Object counted() {
            return AtomicIntegerFieldUpdater.newUpdater(Person.class, "number").get(this);
        }

        Object summed() {
            return AtomicLongFieldUpdater.newUpdater(Person.class, "longNumber").get(this);
        }
    }
}
