package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.evidence.Flow.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.MessageFormatter;

/** The ways out, in log mode, where a guard alone would let everything pass. */
class GuardedLeakTests {

    private static final String CANARY = "canary@shop.example";

    @DataSubject("customer")
    record Contact(
            @PersonalData("user.contact.email") Guarded<String> email,

            @PersonalData(value = "user.behavior", of = "visitor")
            Guarded<Integer> visits,

            @PersonalData("user.contact") List<Guarded<String>> others,
            String note) {}

    record Unlabelled(Guarded<String> email) {}

    private final Enforcer enforcer = Fixture.install(Fixture.policy(""), dev.privacyenforcer.policy.Mode.LOG);
    private final Guarded<String> email = Guarded.of("user.contact.email", "customer", CANARY, "id-" + CANARY);
    private final ObjectMapper json = new ObjectMapper();

    @AfterEach
    void close() {
        enforcer.close();
    }

    @Test
    void printsItsCategory() {
        String logged = MessageFormatter.format("registered {} of {}", email, List.of(email))
                .getMessage();
        assertThat(List.of(
                        email.toString(),
                        "" + email,
                        String.format("%s", email),
                        new StringBuilder().append(email).toString(),
                        String.valueOf(new IllegalStateException("not " + email)),
                        logged,
                        Map.of(email, email).toString(),
                        new Contact(email, null, List.of(email), "x").toString()))
                .allSatisfy(text ->
                        assertThat(text).contains("[user.contact.email]").doesNotContain(CANARY));
    }

    @Test
    void leavesItsValueOutOfSerializedObjects() throws Exception {
        byte[] stream = serialized(email);
        assertThat(new String(stream, StandardCharsets.ISO_8859_1))
                .contains("user.contact.email")
                .doesNotContain(CANARY);
        Object copy = new ObjectInputStream(new ByteArrayInputStream(stream)).readObject();
        assertThat(copy).isInstanceOf(Guarded.class).hasToString("[user.contact.email]");
        assertThat(Set.of(copy)).as("equal to itself alone").contains(copy).doesNotContain(email);
        assertThat(copy.hashCode()).isEqualTo(copy.hashCode());
        assertThatIllegalStateException()
                .isThrownBy(() -> ((Guarded<?>) copy).use(Object::toString))
                .withMessageContaining("ENF-331 No value: this [user.contact.email] of 'customer' was serialized");
    }

    @Test
    void refusesAStreamThatNobodyWrote() throws Exception {
        byte[] stream = serialized(email);
        byte[] form = GuardedForm.class.getName().getBytes(StandardCharsets.ISO_8859_1);
        byte[] forged = new ByteArrayOutputStream() {
            {
                writeBytes(new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 0x73, 0x72, 0, 27});
                writeBytes(Guarded.class.getName().getBytes(StandardCharsets.ISO_8859_1));
                writeBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0x78, 0x70});
            }
        }.toByteArray();
        assertThat(new String(stream, StandardCharsets.ISO_8859_1)).contains(new String(form));
        assertThatThrownBy(() -> new ObjectInputStream(new ByteArrayInputStream(forged)).readObject())
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("ENF-333");
    }

    @Test
    void isNullInJsonOfEveryVisibility() throws JsonProcessingException {
        Contact contact = new Contact(email, Guarded.of("user.behavior", "visitor", 4711), List.of(email), "x");
        String expected = "{\"email\":null,\"visits\":null,\"others\":[null],\"note\":\"x\"}";
        assertThat(json.writeValueAsString(contact)).isEqualTo(expected);
        json.setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY);
        assertThat(json.writeValueAsString(contact)).isEqualTo(expected);
        assertThat(json.writeValueAsString(email)).isEqualTo("null");
        assertThat(json.writeValueAsString(Map.of(email, 1))).isEqualTo("{\"[user.contact.email]\":1}");
        assertThat(json.valueToTree(contact).toString()).isEqualTo(expected);
    }

    @Test
    void readsJsonIntoLabelledFields() throws JsonProcessingException {
        Contact contact = json.readValue(
                "{\"email\":\"%s\",\"visits\":7,\"others\":[\"a\",null],\"note\":\"x\"}".formatted(CANARY),
                Contact.class);
        assertThat(contact.email()).isEqualTo(email);
        assertThat(contact.visits()).isEqualTo(Guarded.of("user.behavior", "visitor", 7));
        assertThat(contact.others()).containsExactly(Guarded.of("user.contact", "customer", "a"), null);
        assertThat(enforcer.observe().flows())
                .filteredOn(flow -> flow.location().contains("Contact.visits"))
                .singleElement()
                .satisfies(flow -> {
                    assertThat(flow.operation()).isEqualTo(Operation.COLLECT);
                    assertThat(flow.outcome()).isEqualTo(Outcome.RECORDED);
                    assertThat(flow.dataSubject() + " " + flow.category()).isEqualTo("visitor user.behavior");
                    assertThat(flow.count()).isEqualTo(1);
                });
    }

    @Test
    void refusesToReadJsonThatNobodyLabelledOrThatDoesNotFitWithoutCitingIt() {
        assertThatThrownBy(() -> json.readValue("{\"email\":\"" + CANARY + "\"}", Unlabelled.class))
                .hasMessageContaining("ENF-334 No guarded value: property 'email' does not say which data it holds")
                .satisfies(GuardedLeakTests::holdsNoValue);
        assertThatThrownBy(() -> json.readValue("{\"visits\":\"" + CANARY + "\"}", Contact.class))
                .hasMessageContaining("ENF-335 No guarded value: the JSON of [user.behavior] is no Integer")
                .satisfies(GuardedLeakTests::holdsNoValue);
    }

    @Test
    void hasNoFieldThatAWriterOfFieldsWouldWrite() {
        assertThat(Arrays.stream(Guarded.class.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()))
                .isNotEmpty()
                .allMatch(field -> Modifier.isTransient(field.getModifiers()))
                .allMatch(field -> Modifier.isPrivate(field.getModifiers()))
                .extracting(Field::getName)
                .contains("value");
    }

    private static void holdsNoValue(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            assertThat(at.toString()).doesNotContain(CANARY);
        }
    }

    private static byte[] serialized(Object object) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(stream)) {
            out.writeObject(object);
        }
        return stream.toByteArray();
    }
}
