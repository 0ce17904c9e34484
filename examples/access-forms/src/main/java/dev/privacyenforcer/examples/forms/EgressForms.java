package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.PurposeScope;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.Performs;
import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.annotations.Recipient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Values that leave: to a recipient, a log, a file. */
final class EgressForms {

    private EgressForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("egress.recipient", "read inside a @Recipient method", Person::new, Gateway::shared),
                Form.of(
                        "egress.recipient-categories",
                        "a bare value handed to a @Recipient method that names its category",
                        EgressForms::read,
                        Gateway::handed),
                Form.of(
                        "egress.client-method",
                        "an object handed to a @Recipient method without a body",
                        Person::new,
                        Gateway::posted),
                Form.of(
                        "egress.performs-log",
                        "a bare value handed to a @Performs(LOG) method",
                        EgressForms::read,
                        Gateway::logged),
                Form.of(
                        "egress.performs-export",
                        "read inside a @Performs(EXPORT) method",
                        Person::new,
                        Gateway::exported),
                Form.of("egress.print", "System.out.println", Person::new, EgressForms::printed),
                Form.of("egress.file", "a file", Person::new, EgressForms::filed),
                Form.of("egress.system-property", "a system property", Person::new, EgressForms::propertied),
                Form.of(
                                "egress.alias",
                                "a value read before, handed to a method without a label",
                                EgressForms::read,
                                Gateway::unlabelled)
                        .residual(Residual.ALIAS));
    }

    private static Object read(Object value) {
        Person person = new Person(value);
        try {
            return PurposeScope.call("essential.service", person::email);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object printed(Person person) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.ISO_8859_1);
        out.println(person.email());
        return printed.toByteArray();
    }

    private static Object filed(Person person) throws Exception {
        Path file = Files.createTempFile("egress", ".txt");
        try {
            Files.writeString(file, String.valueOf(person.email()));
            return Files.readString(file);
        } finally {
            Files.delete(file);
        }
    }

    private static Object propertied(Person person) {
        System.setProperty("access-forms.email", String.valueOf(person.email()));
        return System.clearProperty("access-forms.email");
    }

    /** A client as frameworks make them of interfaces. */
    @DataSubject("customer")
    interface MailClient {

        @Recipient(value = "processor.mail", categories = "user.contact.email")
        void post(Person person);
    }

    @DataSubject("customer")
    static final class Gateway {

        private final List<Object> sent = new ArrayList<>();

        static Object shared(Person person) {
            Gateway gateway = new Gateway();
            gateway.share(person);
            return single(gateway.sent);
        }

        static Object handed(Object value) {
            Gateway gateway = new Gateway();
            gateway.hand(value);
            return single(gateway.sent);
        }

        static Object logged(Object value) {
            Gateway gateway = new Gateway();
            gateway.log(value);
            return single(gateway.sent);
        }

        static Object exported(Person person) {
            Gateway gateway = new Gateway();
            gateway.export(person);
            return single(gateway.sent);
        }

        static Object unlabelled(Object value) {
            Gateway gateway = new Gateway();
            Consumer<Object> out = gateway.sent::add;
            out.accept(value);
            return single(gateway.sent);
        }

        static Object posted(Person person) {
            List<Object> received = new ArrayList<>();
            MailClient client = sentPerson -> received.add(sentPerson.bare());
            client.post(person);
            return single(received);
        }

        private static Object single(List<Object> sent) {
            return sent.get(0);
        }

        @Recipient("processor.mail")
        private void share(Person person) {
            sent.add(person.email());
        }

        @Recipient(value = "processor.mail", categories = "user.contact.email")
        private void hand(Object value) {
            sent.add(value);
        }

        @Performs(value = Operation.LOG, categories = "user.contact.email")
        private void log(Object value) {
            sent.add(value);
        }

        @Performs(Operation.EXPORT)
        private void export(Person person) {
            sent.add(person.email());
        }
    }

    @DataSubject("customer")
    static final class Person {

        @PersonalData("user.contact.email")
        private final Object email;

        private final Object bare;

        Person(Object email) {
            this.email = email;
            this.bare = email;
        }

        Object email() {
            return email;
        }

        /** What a remote service finds in what it receives. */
        Object bare() {
            return bare;
        }
    }
}
