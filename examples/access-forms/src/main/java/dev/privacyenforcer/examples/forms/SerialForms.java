package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;

/** Java serialization. */
final class SerialForms {

    private SerialForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("serial.default", "a Serializable class", Plain::new, SerialForms::serialized)
                        .residual(Residual.REFLECTION),
                Form.of("serial.record", "a Serializable record", Contact::new, SerialForms::serialized)
                        .residual(Residual.REFLECTION),
                Form.of("serial.copy", "a copy made by serialization", Plain::new, SerialForms::copied),
                Form.of(
                        "serial.write-object",
                        "writeObject that writes the field",
                        Written::new,
                        SerialForms::serialized),
                Form.of("serial.put-field", "writeObject that puts the field", Put::new, SerialForms::serialized),
                Form.of("serial.write-replace", "writeReplace", Replaced::new, SerialForms::serialized),
                Form.of("serial.externalizable", "an Externalizable class", External::new, SerialForms::serialized),
                Form.of("serial.getter", "the getter's result", Plain::new, plain -> serialized(plain.email())),
                Form.of(
                        "serial.lambda",
                        "a serializable lambda that captured the value",
                        Plain::new,
                        plain -> serialized(plain.lambda())));
    }

    private static byte[] serialized(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object copied(Plain plain) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(serialized(plain)))) {
            return ((Plain) in.readObject()).email();
        }
    }

    interface Task extends Runnable, Serializable {}

    @DataSubject("customer")
    static final class Plain implements Serializable {

        private static final long serialVersionUID = 1L;

        @PersonalData("user.contact.email")
        private final Object email;

        Plain(Object email) {
            this.email = email;
        }

        Object email() {
            return email;
        }

        Object lambda() {
            Object taken = email;
            return (Task) () -> System.identityHashCode(taken);
        }
    }

    @DataSubject("customer")
    record Contact(@PersonalData("user.contact.email") Object email) implements Serializable {}

    @DataSubject("customer")
    static final class Written implements Serializable {

        private static final long serialVersionUID = 1L;

        @PersonalData("user.contact.email")
        private final transient Object email;

        Written(Object email) {
            this.email = email;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject(email);
        }
    }

    @DataSubject("customer")
    static final class Put implements Serializable {

        private static final long serialVersionUID = 1L;

        @PersonalData("user.contact.email")
        private final Object email;

        Put(Object email) {
            this.email = email;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.putFields().put("email", email);
            out.writeFields();
        }
    }

    @DataSubject("customer")
    static final class Replaced implements Serializable {

        private static final long serialVersionUID = 1L;

        @PersonalData("user.contact.email")
        private final Object email;

        Replaced(Object email) {
            this.email = email;
        }

        private Object writeReplace() {
            return List.of(email).toArray();
        }
    }

    /** Public, with a public constructor, as the JDK wants it. */
    @DataSubject("customer")
    public static final class External implements Externalizable {

        private static final long serialVersionUID = 1L;

        @PersonalData("user.contact.email")
        private Object email;

        /** For the JDK. */
        public External() {
            this("");
        }

        External(Object email) {
            this.email = email;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeObject(email);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            email = in.readObject();
        }
    }
}
