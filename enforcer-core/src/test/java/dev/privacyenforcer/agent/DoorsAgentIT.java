package dev.privacyenforcer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that reaches fields without a field access, through the JDK. */
class DoorsAgentIT {

    private static final String OWNER = """
            package app;
            public class Owner implements java.io.Serializable {
                private static final long serialVersionUID = 1;
                private String telephone = "555-0100";
                private String pet = "Leo";
            }
            """;

    private static final String DOORS = """
            package app;
            import java.io.*;
            import java.lang.invoke.*;
            import java.lang.reflect.Field;
            public class Doors {
                interface Door { Object open(Owner owner) throws Throwable; }
                static Field field(String name) throws Exception {
                    Field field = Owner.class.getDeclaredField(name);
                    field.setAccessible(true);
                    return field;
                }
                static MethodHandles.Lookup lookup() throws Exception {
                    return MethodHandles.privateLookupIn(Owner.class, MethodHandles.lookup());
                }
                static void go(String name, Door door) throws Throwable {
                    try {
                        System.out.println(name + " " + door.open(new Owner()));
                    } catch (RuntimeException denied) {
                        System.out.println(name + " denied " + denied.getMessage().lines().findFirst().orElse(""));
                    }
                }
                static Object stream(Object o) throws IOException {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    new ObjectOutputStream(bytes).writeObject(o);
                    return bytes.toString("ISO-8859-1").contains("555") ? "555 in the stream" : "nothing";
                }
                public static void main(String[] arguments) throws Throwable {
                    go("pet", o -> field("pet").get(o));
                    go("reflection", o -> field("telephone").get(o));
                    go("handle", o -> (Object) lookup().findGetter(Owner.class, "telephone", String.class).invoke(o));
                    go("variable", o -> (Object) lookup().findVarHandle(Owner.class, "telephone", String.class).get(o));
                    go("stream", o -> stream(o));
                    go("hidden", o -> {
                        byte[] peeper = Doors.class.getResourceAsStream("Peeper.class").readAllBytes();
                        MethodHandles.Lookup hidden = MethodHandles.privateLookupIn(Doors.class, MethodHandles.lookup())
                            .defineHiddenClass(peeper, true);
                        return hidden.lookupClass().getDeclaredMethod("peep", Open.class).invoke(null, new Open());
                    });
                }
            }
            class Open { String telephone = "555-0101"; }
            class Peeper { static Object peep(Open o) { return o.telephone; } }
            """;

    private static final String BINDINGS = """
            {"types": {
              "app.Owner": {"dataSubject": "customer", "fields": {"telephone": "user.contact.phone_number"}},
              "app.Open": {"dataSubject": "customer", "fields": {"telephone": "user.contact.phone_number"}}}}
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(directory.resolve("policy.json"), Application.POLICY);
        Files.writeString(directory.resolve("bindings.json"), BINDINGS);
    }

    @Test
    void guardsEveryDoorWhenStrict() throws Exception {
        Application.Output output = run("doors=strict");

        assertThat(output.exitCode()).as(output.err()).isEqualTo(1);
        assertThat(output.out())
                .contains("pet Leo")
                .contains("reflection denied ENF-201", "handle denied ENF-201", "variable denied ENF-201")
                .contains("stream denied ENF-201")
                .doesNotContain("555");
        assertThat(output.err())
                .contains("InvocationTargetException", "ENF-201", "at      app.Doors")
                .doesNotContain("555");
        Observation seen = ObservationJson.read(directory.resolve("privacy/flows.json"));
        assertThat(seen.flows())
                .filteredOn(flow -> flow.outcome() == Flow.Outcome.DENIED)
                .extracting(Flow::location)
                .anyMatch(location -> location.matches("app\\.Doors\\..*\\(Doors\\.java:[0-9]+\\)"));
    }

    @Test
    void leavesTheDoorsAloneOtherwise() throws Exception {
        Application.Output output = run("doors=off");

        assertThat(output.out()).contains("reflection 555-0100", "handle 555-0100", "stream 555 in the stream");
        assertThat(output.out()).contains("hidden 555-0101");
        assertThat(output.exitCode()).as(output.err()).isZero();
    }

    @Test
    void refusesALevelItDoesNotKnow() throws Exception {
        Application.Output output = run("doors=open");

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.err()).startsWith("ENF-710").contains("strict").doesNotContain("\tat ");
    }

    private Application.Output run(String option) throws IOException, InterruptedException {
        return Application.of(directory, OWNER, DOORS)
                .with("-javaagent:" + Application.ALL + "=policy=policy.json,bindings=bindings.json,evidence=privacy,"
                        + option)
                .run("app.Doors");
    }
}
