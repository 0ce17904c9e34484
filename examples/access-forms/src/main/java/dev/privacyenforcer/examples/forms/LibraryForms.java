package dev.privacyenforcer.examples.forms;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.beans.XMLEncoder;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import tools.jackson.databind.json.JsonMapper;

/** Libraries that make text of objects. */
final class LibraryForms {

    private static final ObjectMapper JACKSON_2 = new ObjectMapper();
    private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();
    private static final Gson GSON = new Gson();

    private LibraryForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("json.jackson-2-getter", "Jackson 2, by getter", Bean::new, JACKSON_2::writeValueAsString),
                Form.of("json.jackson-2-record", "Jackson 2, a record", Contact::new, JACKSON_2::writeValueAsString),
                Form.of("json.jackson-2-value", "Jackson 2, @JsonValue", Valued::new, JACKSON_2::writeValueAsString),
                Form.of("json.jackson-2-tree", "Jackson 2, a tree of nodes", Bean::new, JACKSON_2::valueToTree),
                Form.of(
                        "json.jackson-2-convert",
                        "Jackson 2, convertValue to a map",
                        Bean::new,
                        LibraryForms::converted),
                Form.of("json.jackson-2-field", "Jackson 2, by field", Fields::new, JACKSON_2::writeValueAsString)
                        .residual(Residual.REFLECTION),
                Form.of(
                                "json.jackson-2-property",
                                "Jackson 2, @JsonProperty on the field",
                                Property::new,
                                JACKSON_2::writeValueAsString)
                        .residual(Residual.REFLECTION),
                Form.of("json.jackson-3-getter", "Jackson 3, by getter", Bean::new, JACKSON_3::writeValueAsString),
                Form.of("json.jackson-3-record", "Jackson 3, a record", Contact::new, JACKSON_3::writeValueAsString),
                Form.of("json.jackson-3-field", "Jackson 3, by field", Fields::new, JACKSON_3::writeValueAsString)
                        .residual(Residual.REFLECTION),
                Form.of("json.gson", "Gson", Bean::new, GSON::toJson).residual(Residual.REFLECTION),
                Form.of("json.gson-record", "Gson, a record", Contact::new, GSON::toJson),
                Form.of("library.xml-encoder", "XMLEncoder", Bean::new, LibraryForms::xml),
                Form.of("library.jmx", "an attribute of an MBean", Bean::new, LibraryForms::managed));
    }

    private static Object converted(Bean bean) {
        return JACKSON_2.convertValue(bean, java.util.Map.class);
    }

    private static Object xml(Bean bean) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Exception[] failed = new Exception[1];
        try (XMLEncoder encoder = new XMLEncoder(bytes)) {
            encoder.setExceptionListener(failure -> failed[0] = failure);
            encoder.writeObject(bean);
        }
        return bytes.toByteArray();
    }

    private static Object managed(Bean bean) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("access-forms:type=Bean");
        server.registerMBean(new StandardMBean(bean, Managed.class), name);
        try {
            return server.getAttribute(name, "Email");
        } finally {
            server.unregisterMBean(name);
        }
    }

    /** What JMX shows. */
    public interface Managed {

        /** {@return the attribute} */
        Object getEmail();
    }

    /** Public, as libraries want it. */
    @DataSubject("customer")
    public static final class Bean implements Managed {

        @PersonalData("user.contact.email")
        private Object email;

        /** For libraries. */
        public Bean() {
            this("");
        }

        Bean(Object email) {
            this.email = email;
        }

        @Override
        public Object getEmail() {
            return email;
        }

        /** {@link XMLEncoder} only writes what it could read. */
        public void setEmail(Object email) {
            this.email = email;
        }
    }

    /** Public, as libraries want it. */
    @DataSubject("customer")
    public record Contact(
            @PersonalData("user.contact.email") Object email) {}

    @DataSubject("customer")
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    static final class Fields {

        @PersonalData("user.contact.email")
        private final Object email;

        Fields(Object email) {
            this.email = email;
        }

        boolean known() {
            return email != null;
        }
    }

    @DataSubject("customer")
    static final class Property {

        @JsonProperty
        @PersonalData("user.contact.email")
        private final Object email;

        Property(Object email) {
            this.email = email;
        }

        boolean known() {
            return email != null;
        }
    }

    @DataSubject("customer")
    static final class Valued {

        @PersonalData("user.contact.email")
        private final Object email;

        Valued(Object email) {
            this.email = email;
        }

        @JsonValue
        Object value() {
            return email;
        }
    }
}
