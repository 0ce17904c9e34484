package dev.privacyenforcer.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.privacyenforcer.Guarded;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Guarded values and Jackson 3, with and without our module. */
class GuardedJsonTests {

    private static final String CANARY = "canary@shop.example";

    @DataSubject("customer")
    record Contact(
            @PersonalData("user.contact.email") Guarded<String> email,
            @PersonalData("user.contact") List<Guarded<Integer>> numbers,
            String note) {}

    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    static final class Open {
        @PersonalData(value = "user.contact.email", of = "customer")
        private final Guarded<String> email = GuardedJsonTests.email();
    }

    record Unlabelled(Guarded<String> email) {}

    /** Collected, so that a policy must be in force. */
    private static Contact contact() {
        return new Contact(email(), List.of(Guarded.of("user.contact", "customer", 4711)), "x");
    }

    private static Guarded<String> email() {
        return Guarded.of("user.contact.email", "customer", CANARY);
    }

    @Test
    void isNullWithoutTheModule() {
        JsonMapper plain = JsonMapper.builder().build();
        Contexts.runner().run(context -> {
            assertThat(plain.writeValueAsString(contact()))
                    .isEqualTo("{\"email\":null,\"numbers\":[null],\"note\":\"x\"}");
            assertThat(plain.writeValueAsString(new Open())).isEqualTo("{\"email\":null}");
            assertThat(plain.writeValueAsString(Map.of(email(), email()))).isEqualTo("{\"[user.contact.email]\":null}");
            assertThatThrownBy(() -> plain.readValue("{\"email\":\"" + CANARY + "\"}", Contact.class))
                    .hasMessageContaining("ENF-334")
                    .satisfies(GuardedJsonTests::holdsNoValue);
        });
    }

    @Test
    void isNullWithTheModuleInEveryMode() {
        Contexts.runner().withPropertyValues("privacy.enforcer.mode=log").run(context -> {
            assertThat(mapper(context).writeValueAsString(contact())).contains("\"email\":null", "[null]");
            assertThat(mapper(context).writeValueAsString(new Open())).isEqualTo("{\"email\":null}");
        });
    }

    @Test
    void readsLabelledFieldsWithTheModule() {
        Contexts.runner().run(context -> assertThat(mapper(context)
                        .readValue(
                                "{\"email\":\"%s\",\"numbers\":[4711],\"note\":\"x\"}".formatted(CANARY),
                                Contact.class))
                .isEqualTo(contact()));
    }

    @Test
    void refusesWhatNobodyLabelledOrDoesNotFitWithoutCitingIt() {
        Contexts.runner().run(context -> {
            assertThatThrownBy(() -> mapper(context).readValue("{\"email\":\"" + CANARY + "\"}", Unlabelled.class))
                    .hasMessageContaining("ENF-337 No guarded value: property 'email'")
                    .satisfies(GuardedJsonTests::holdsNoValue);
            assertThatThrownBy(() -> mapper(context).readValue("{\"numbers\":[\"" + CANARY + "\"]}", Contact.class))
                    .hasMessageContaining("ENF-338 No guarded value: the JSON of [user.contact] is no Integer")
                    .satisfies(GuardedJsonTests::holdsNoValue);
        });
    }

    private static JsonMapper mapper(ApplicationContext context) {
        return context.getBean(JsonMapper.class);
    }

    private static void holdsNoValue(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            assertThat(at.toString()).doesNotContain(CANARY);
        }
    }
}
