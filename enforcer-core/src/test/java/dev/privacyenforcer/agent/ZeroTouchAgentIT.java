package dev.privacyenforcer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that never heard of this library. */
class ZeroTouchAgentIT {

    private static final String DTO = """
            package app;
            public class OwnerDto {
                public String telephone = "555-0100";
                private int houseNumber = 7;
                public int houseNumber() { return houseNumber; }
            }
            """;

    private static final String CONTROLLER = """
            package app;
            public class OwnerController {
                String show(OwnerDto owner) { return owner.telephone; }
                public static void main(String[] arguments) {
                    OwnerDto owner = new OwnerDto();
                    System.out.println("show " + new OwnerController().show(owner));
                    System.out.println(new Leak().dump(owner));
                }
            }
            class Leak {
                String dump(OwnerDto owner) { return "leak " + owner.telephone; }
            }
            """;

    private static final String EMPTY = """
            package app;
            public class Empty { public static void main(String[] arguments) {} }
            """;

    private static final String BINDINGS = """
            {
              "types": {"app.OwnerDto": {"dataSubject": "customer", "fields": {
                "telephone": "user.contact.phone_number", "houseNumber": "user.contact.address"}}},
              "purposes": [{"methods": "app.OwnerController.show", "purpose": "essential.service"}]
            }
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(directory.resolve("policy.json"), Application.POLICY);
        Files.writeString(directory.resolve("bindings.json"), BINDINGS);
    }

    @Test
    void guardsAndRecordsWithoutAnyChangeOfTheApplication() throws Exception {
        Application.Output output = run("policy=policy.json,bindings=bindings.json,evidence=privacy");

        assertThat(output.out()).contains("show 555-0100").doesNotContain("leak");
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.err())
                .contains("[PURPOSE_MISSING]", "app.Leak.dump(OwnerController.java:11)")
                .doesNotContain("SLF4J");
        Observation seen = ObservationJson.read(directory.resolve("privacy/flows.json"));
        assertThat(seen.flows())
                .filteredOn(flow -> flow.outcome() == Flow.Outcome.PERMITTED)
                .singleElement()
                .satisfies(flow -> assertThat(flow.purposes()).containsExactly("essential.service"));
        assertThat(seen.flows()).extracting(Flow::outcome).contains(Flow.Outcome.DENIED, Flow.Outcome.RECORDED);
        assertThat(seen.wovenClasses()).containsExactly("app.Leak", "app.OwnerController", "app.OwnerDto");
        assertThat(directory.resolve("privacy/inventory.html")).content().contains("app.OwnerController.show");
    }

    @Test
    void poisonsAClassWhoseBindingsNameAMemberThatIsNotThere() throws Exception {
        Files.writeString(directory.resolve("bindings.json"), BINDINGS.replace("\"telephone\"", "\"telefone\""));

        Application.Output output = run("policy=policy.json,bindings=bindings.json,evidence=privacy");

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.out()).doesNotContain("555");
        Observation seen = ObservationJson.read(directory.resolve("privacy/flows.json"));
        assertThat(seen.poisonedClasses()).containsExactly("app.OwnerDto");
        assertThat(seen.wovenClasses()).doesNotContain("app.OwnerDto");
        assertThat(output.err()).contains("ENF-322", "app.OwnerDto#telefone", "one of houseNumber, telephone");
    }

    @Test
    void refusesAnApplicationThatBringsTheHook() throws Exception {
        Application.Output output = Application.of(directory, EMPTY)
                .withEnforcer()
                .with("-javaagent:" + Application.ALL + "=policy=policy.json")
                .run("app.Empty");

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.err())
                .startsWith("ENF-703")
                .contains("classifier 'agent'")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesABadPolicyWithoutAStackTrace() throws Exception {
        Files.writeString(directory.resolve("policy.json"), "{}");

        Application.Output output = run("policy=policy.json");

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.out()).isEmpty();
        assertThat(output.err()).startsWith("ENF-112 Policy refused").doesNotContain("\tat ");
    }

    @Test
    void refusesToStartWithoutAPolicy() throws Exception {
        Application.Output output = run("evidence=privacy");

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.err()).startsWith("ENF-702");
    }

    @Test
    void runsAsACommandLine() throws Exception {
        Application.Output output = Application.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Application.ALL.toString(),
                        "check",
                        "policy.json"),
                directory);

        assertThat(output.err()).isEmpty();
        assertThat(output.out()).contains("METADATA_MISSING", "policy shop is accepted");
        assertThat(output.exitCode()).isEqualTo(1);
    }

    private Application.Output run(String options) throws IOException, InterruptedException {
        return Application.of(directory, DTO, CONTROLLER)
                .with("-javaagent:" + Application.ALL + "=" + options)
                .run("app.OwnerController");
    }
}
