package dev.privacyenforcer.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.annotations.Purpose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.StdSerializer;

class WithholdingWriterTests {

    private final ApplicationContextRunner runner = Contexts.runner().withBean(Desk.class);

    @Test
    void leavesOutWhatIsDeniedAndWhatHasNoGuard() {
        runner.run(context -> assertThat(write(context, new Person())).isEqualTo("{\"name\":\"Ada\",\"size\":1}"));
    }

    @Test
    void leavesOutAllOfItWithoutAPurpose() {
        runner.run(context -> assertThat(context.getBean(JsonMapper.class).writeValueAsString(new Person()))
                .isEqualTo("{\"size\":1}"));
    }

    @Test
    void keepsThePlacesOfAnArray() {
        runner.run(context -> assertThat(write(context, new Row())).isEqualTo("[\"Ada\",null,null,null,1]"));
    }

    @Test
    void leavesOutAnUnguardedObjectWhoseFieldsWouldStandInTheOpen() {
        runner.run(context -> assertThat(write(context, new Open())).isEqualTo("{}"));
    }

    @Test
    void doesNotHideThatAValueIsHalfWritten() {
        runner.run(context -> assertThatThrownBy(() -> write(context, new Half()))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("[CATEGORY_UNDECLARED]"));
    }

    @Test
    void leavesNothingOutInLogMode() {
        runner.withPropertyValues("privacy.enforcer.mode=log").run(context -> assertThat(write(context, new Person()))
                .contains("\"phone\":\"0815\"", "\"nick\":\"Lady A\"", "\"shown\":\"call 0815\""));
    }

    private static String write(ApplicationContext context, Object value) {
        return context.getBean(Desk.class).write(context.getBean(JsonMapper.class), value);
    }

    static class Desk {

        @Purpose("essential.service")
        String write(JsonMapper mapper, Object value) {
            return mapper.writeValueAsString(value);
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"name", "nick", "phone", "shown", "size"})
    static class Row extends Person {}

    static class Open {

        @JsonProperty
        @JsonUnwrapped
        @SuppressWarnings("UnusedVariable")
        @PersonalData(value = "user.contact", of = "customer")
        private final Address address = new Address();
    }

    static class Address {

        public String getCity() {
            return "London";
        }
    }

    static class Half {

        @JsonSerialize(using = Careless.class)
        public Person getPerson() {
            return new Person();
        }
    }

    static class Careless extends StdSerializer<Person> {

        Careless() {
            super(Person.class);
        }

        @Override
        public void serialize(Person person, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("phone", person.getPhone());
            json.writeEndObject();
        }
    }
}
