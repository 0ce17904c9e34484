package dev.privacyenforcer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that depends on this library, compiled by something that does not weave. */
class WeavingAgentIT {

    private static final String CUSTOMER = """
            package app;
            import dev.privacyenforcer.annotations.*;
            @DataSubject("customer")
            public class Customer {
                @PersonalData("user.contact.email") private final String email;
                public Customer(String email) { this.email = email; }
                public String email() { return email; }
                @Override public String toString() { return "Customer " + email; }
            }
            """;

    private static final String SHOP = """
            package app;
            import dev.privacyenforcer.Enforcer;
            import dev.privacyenforcer.annotations.*;
            import java.nio.file.Path;
            public class Shop {
                @Purpose("essential.service") static String order(Customer c) { return c.email(); }
                @Purpose("marketing") static String advertise(Customer c) { return c.email(); }
                public static void main(String[] arguments) {
                    Enforcer enforcer = Enforcer.install(Path.of("policy.json"));
                    Customer ada = new Customer("ada@example.org");
                    System.out.println("order " + order(ada));
                    System.out.println(ada);
                    try {
                        System.out.println("advertise " + advertise(ada));
                    } catch (dev.privacyenforcer.ProcessingDeniedException denied) {
                        System.out.println(denied.getMessage());
                    }
                    enforcer.writeReport(Path.of("privacy"));
                }
            }
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void writePolicy() throws IOException {
        Files.writeString(directory.resolve("policy.json"), Application.POLICY);
    }

    @Test
    void doesNotStartWithoutTheAgent() throws Exception {
        Application.Output output =
                Application.of(directory, CUSTOMER, SHOP).withEnforcer().run("app.Shop");

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.err()).contains("ENF-005");
    }

    @Test
    void guardsWhatTheBuildDidNot() throws Exception {
        Application.Output output = Application.of(directory, CUSTOMER, SHOP)
                .withEnforcer()
                .with("-javaagent:" + Application.AGENT)
                .run("app.Shop");

        assertThat(output.exitCode()).as(output.err()).isZero();
        assertThat(output.out())
                .contains("order ada@example.org", "Customer [user.contact.email]", "PURPOSE_NOT_ALLOWED")
                .contains("app.Shop.advertise(Shop.java:7)")
                .doesNotContain("advertise ada@");
        Observation seen = ObservationJson.read(directory.resolve("privacy/flows.json"));
        assertThat(seen.flows()).extracting(Flow::outcome).contains(Flow.Outcome.PERMITTED, Flow.Outcome.DENIED);
        assertThat(seen.wovenClasses()).containsExactly("app.Customer", "app.Shop");
        assertThat(seen.unwovenClasses()).isEmpty();
    }

    @Test
    void saysNothingOfItsOwn() throws Exception {
        Application.Output output = Application.of(directory, """
                package app;
                public class Hello {
                    public static void main(String[] arguments) { System.out.println("hello"); }
                }
                """)
                .with("-javaagent:" + Application.AGENT)
                .run("app.Hello");

        assertThat(output).isEqualTo(new Application.Output(0, "hello" + System.lineSeparator(), ""));
    }

    @Test
    void poisonsAClassItCannotWeave() throws Exception {
        Application.Output output = Application.of(
                        directory, CUSTOMER.replace("private final String email", "public final String email"), SHOP)
                .withEnforcer()
                .with("-javaagent:" + Application.AGENT)
                .run("app.Shop");

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.out()).doesNotContain("ada@");
        assertThat(output.err()).contains("java.lang.LinkageError: ENF-301", "app.Customer#email (Customer.java)");
    }

    @Test
    void theRecordNamesTheClassesItPoisoned() throws Exception {
        Application.Output output = Application.of(
                        directory, CUSTOMER.replace("private final String email", "public final String email"), """
                        package app;
                        import dev.privacyenforcer.Enforcer;
                        import dev.privacyenforcer.annotations.*;
                        import java.nio.file.Path;
                        public class Shop {
                            @Purpose("essential.service") static String order() {
                                return new Customer("ada@example.org").email();
                            }
                            public static void main(String[] arguments) {
                                Enforcer enforcer = Enforcer.install(Path.of("policy.json"));
                                try {
                                    order();
                                } catch (LinkageError poisoned) {
                                    enforcer.writeReport(Path.of("privacy"));
                                }
                            }
                        }
                        """)
                .withEnforcer()
                .with("-javaagent:" + Application.AGENT)
                .run("app.Shop");

        assertThat(output.exitCode()).as(output.err()).isZero();
        Observation seen = ObservationJson.read(directory.resolve("privacy/flows.json"));
        assertThat(seen.poisonedClasses()).containsExactly("app.Customer");
        assertThat(seen.wovenClasses()).containsExactly("app.Shop");
        assertThat(directory.resolve("privacy/inventory.html"))
                .content()
                .contains("1 refused by the agent and not usable", "<code>app.Customer</code>");
    }

    @Test
    void failsClosedWithoutThisLibrary() throws Exception {
        Application application = Application.of(directory, CUSTOMER, """
                package app;
                public class Plain {
                    public static void main(String[] arguments) {
                        System.out.println(new Customer("ada@example.org").email());
                    }
                }
                """).with("-javaagent:" + Application.AGENT);

        Application.Output output = application.run("app.Plain");

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.out()).doesNotContain("ada@");
        assertThat(output.err()).contains("dev/privacyenforcer/hook/");
    }

    @Test
    void refusesOptionsItDoesNotKnow() throws Exception {
        Application.Output output = Application.of(directory, CUSTOMER)
                .with("-javaagent:" + Application.AGENT + "=policy=policy.json")
                .run("app.Customer");

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.err()).startsWith("ENF-701").contains("bindings=").doesNotContain("\tat ");
    }

    @Test
    void bringsNoClassThatAnotherJarHas() throws IOException {
        for (Path jar : new Path[] {Application.AGENT, Application.ALL}) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                assertThat(names(zip)).noneMatch(name -> name.endsWith("module-info.class"));
            }
        }
        try (ZipFile zip = new ZipFile(Application.AGENT.toFile())) {
            assertThat(names(zip))
                    .filteredOn(name -> name.endsWith(".class"))
                    .allMatch(name -> name.startsWith("dev/privacyenforcer/shaded/"))
                    .noneMatch(name -> name.contains("/hook/"));
        }
        try (ZipFile zip = new ZipFile(Application.ALL.toFile())) {
            assertThat(names(zip))
                    .filteredOn(name -> name.endsWith(".class"))
                    .allMatch(name -> name.startsWith("dev/privacyenforcer/"));
        }
    }

    private static Stream<String> names(ZipFile zip) {
        return zip.stream().map(ZipEntry::getName);
    }
}
