package dev.privacyenforcer.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.test.Canaries;
import dev.privacyenforcer.test.Escape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents and the jars of Spring Boot, whose launcher has a class loader of its own. */
class FatJarIT {

    private static final Path LABELLED = Path.of(System.getProperty("jar.labelled"));
    private static final Path PLAIN = Path.of(System.getProperty("jar.plain"));

    @TempDir
    Path directory;

    @BeforeEach
    void copyFiles() throws IOException {
        Files.copy(Path.of("policy.json"), directory.resolve("policy.json"));
        Files.copy(Path.of("bindings.json"), directory.resolve("bindings.json"));
    }

    @Test
    void theWeaverServesTheEnforcerInside() throws Exception {
        String output = run("-javaagent:" + jar("agent"), "-jar", LABELLED.toString());

        assertThat(output)
                .contains("calling 555-0100", "[PURPOSE_NOT_ALLOWED]", "Reception.advertise(Reception.java:")
                .doesNotContain("advertising", "sun.misc.Unsafe");
        assertThat(directory.resolve("privacy/flows.json"))
                .content()
                .contains("\"outcome\" : \"denied\"", "\"outcome\" : \"permitted\"");
        keepsTheNumberToItself();
    }

    @Test
    void theLabelledApplicationDoesNotStartUnwoven() throws Exception {
        String output = run("-jar", LABELLED.toString());

        assertThat(output).contains("ENF-005", "labelled.Owner").doesNotContain("555-0100");
    }

    @Test
    void theWholeAgentServesAnApplicationThatNeverHeardOfIt() throws Exception {
        String output = run(
                "-javaagent:" + jar("all") + "=policy=policy.json,bindings=bindings.json,evidence=privacy",
                "-jar",
                PLAIN.toString());

        assertThat(output)
                .contains("registered Leo", "noted 6 characters", "calling 555-0100", "characters to ada@example.org")
                .contains("with several pets: 0")
                .contains("purpose 'marketing' may not use 'user.contact.email'", "[PURPOSE_NOT_ALLOWED]")
                .contains("may not export 'user.name.last' of 'customer'", "[OPERATION_NOT_ALLOWED]")
                .doesNotContain("advertising to", "exported Lovelace", "Finding");
        assertThat(directory.resolve("privacy/flows.json"))
                .content()
                .contains("\"outcome\" : \"denied\"", "plain.Owner", "plain.Visit", "processor.mail");
        assertThat(directory.resolve("privacy/inventory.html")).exists();
        keepsTheNumberToItself();
    }

    @Test
    void theWholeAgentGuardsTheDoorsOfTheFrameworksToo() throws Exception {
        String output = run(
                "-javaagent:" + jar("all") + "=policy=policy.json,bindings=bindings.json,doors=strict",
                "-jar",
                PLAIN.toString());

        assertThat(output)
                .contains("calling 555-0100", "[PURPOSE_NOT_ALLOWED]")
                .doesNotContain("Exception in thread", "LinkageError", "VerifyError");
    }

    @Test
    void theWholeAgentSaysWhatTheBindingsNameInVain() throws Exception {
        Path bindings = directory.resolve("bindings.json");
        Files.writeString(bindings, Files.readString(bindings).replace("Mailer.send", "Mialer.send"));

        String output = run(
                "-javaagent:" + jar("all") + "=policy=policy.json,bindings=bindings.json", "-jar", PLAIN.toString());

        assertThat(output).startsWith("ENF-323 Finding: ").contains("plain.Mialer", "calling 555-0100");
    }

    @Test
    void theWholeAgentRefusesASecondEngineInside() throws Exception {
        String output = run("-javaagent:" + jar("all") + "=policy=policy.json", "-jar", LABELLED.toString());

        assertThat(output).startsWith("ENF-703").contains("classifier 'agent'").doesNotContain("calling");
    }

    /** Shows that the next test could fail. */
    @Test
    void withoutAnAgentTheFrontDeskLetsEverythingOut() throws Exception {
        String output = run("-jar", PLAIN.toString(), "desk");
        Canaries canaries = fromTheFrontDesk(output);

        assertThat(canaries.escapes())
                .extracting(Escape::channel)
                .contains("output.txt", "exception.txt", "owner.ser", "owner.json", "report.csv", "response.txt");
    }

    @Test
    void noWayOutOfTheFrontDeskHasACanary() throws Exception {
        String output = run(
                "-javaagent:" + jar("all") + "=policy=policy.json,bindings=bindings.json,evidence=privacy,doors=strict",
                "-jar",
                PLAIN.toString(),
                "desk");

        assertThat(output).contains("desk log refused", "desk serialize refused", "desk dump refused");
        assertThat(directory.resolve("desk/response.txt")).content().contains("[PURPOSE_MISSING]");
        assertThat(directory.resolve("privacy/flows.json")).content().contains("FrontDesk.dump(");
        Canaries canaries = fromTheFrontDesk(output);
        canaries.never(directory.resolve("privacy"));
        canaries.check();
    }

    /** Everything that anybody gets to see of it: logs and exceptions, bodies, serialized output, reports. */
    private Canaries fromTheFrontDesk(String output) {
        Canaries canaries = new Canaries();
        canaries.watch("Owner#lastName", "user.name.last", "Lovelace");
        canaries.watch("Owner#telephone", "user.contact.phone_number", "555-0100");
        canaries.watch("Owner#mail", "user.contact.email", "ada@example.org");
        assertThat(output).contains("desk serve ");
        canaries.never(directory.resolve("output.txt"));
        canaries.never(directory.resolve("desk"));
        return canaries;
    }

    /** The application may call the number, and prints that it does; the record may not have it. */
    private void keepsTheNumberToItself() {
        Canaries canaries = new Canaries();
        canaries.watch("Owner#telephone", "user.contact.phone_number", "555-0100");
        canaries.never(directory.resolve("privacy"));
        canaries.check();
    }

    private static Path jar(String classifier) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("jars.core")))) {
            return jars.filter(jar -> jar.toString().endsWith("-" + classifier + ".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(java), Stream.of(arguments)).toList())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("ends").isTrue();
        return Files.readString(output);
    }
}
