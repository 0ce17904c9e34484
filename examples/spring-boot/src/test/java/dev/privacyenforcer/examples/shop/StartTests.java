package dev.privacyenforcer.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts of the shop that go otherwise. */
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

    private static final String UNWOVEN = """
            package forgotten;

            @dev.privacyenforcer.annotations.DataSubject("customer")
            class Lead {
                @dev.privacyenforcer.annotations.PersonalData("user.contact.email")
                private String email = "nobody";
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void hidesTheRecordUnlessTheApplicationExposesIt() {
        try (ConfigurableApplicationContext shop = start("--spring.config.location=optional:classpath:/none/")) {
            int port = ((WebServerApplicationContext) shop).getWebServer().getPort();

            assertThat(new Client(port).get("/actuator/privacy").statusCode()).isEqualTo(404);
            assertThat(new Client(port).get("/orders/o-1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void writesTheRecordWhenItStops() {
        Path reports = directory.resolve("reports");

        start("--privacy.enforcer.report-directory=" + reports).close();

        assertThat(reports.resolve("flows.json")).content().contains("\"id\" : \"shop\"");
        assertThat(reports.resolve("inventory.html")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void saysWhatIsWrongWithThePolicy(CapturedOutput output) throws IOException {
        Path policy = Files.writeString(
                directory.resolve("bad.json"), "{\"policy\": {\"id\": \"bad\"},\n \"activitys\": []}");

        assertThatThrownBy(() -> start("--privacy.enforcer.policy=" + policy)).isInstanceOf(RuntimeException.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains("Description:\n\nENF-110 Policy refused: ")
                .contains("bad.json:2:2, /activitys")
                .contains("Action:\n\n")
                .contains("'activities'")
                .doesNotContain("\tat ");
    }

    @Test
    void saysWhereItLookedForThePolicy(CapturedOutput output) {
        assertThatThrownBy(() -> start("--privacy.enforcer.policy=classpath:elsewhere.json"))
                .isInstanceOf(RuntimeException.class);

        assertThat(output.getAll())
                .contains("Description:\n\nENF-501 No policy: 'classpath:elsewhere.json' cannot be opened")
                .contains("Action:\n\nput the policy at src/main/resources/privacy/policy.json");
    }

    @Test
    void saysWhichClassesAreNotWoven(CapturedOutput output) throws IOException {
        String classPath = System.getProperty("java.class.path");
        System.setProperty("java.class.path", compiled(classPath) + File.pathSeparator + classPath);
        try {
            assertThatThrownBy(StartTests::start).isInstanceOf(RuntimeException.class);
        } finally {
            System.setProperty("java.class.path", classPath);
        }

        assertThat(output.getAll())
                .contains("Description:\n\nENF-005 Not woven: 1 annotated class has no guards")
                .contains("at      forgotten.Lead")
                .contains("Action:\n\nadd this to the <plugins>")
                .contains("<artifactId>byte-buddy-maven-plugin</artifactId>");
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "--server.port=0";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return SpringApplication.run(ShopApplication.class, all);
    }

    private Path compiled(String classPath) throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Path source = Files.writeString(directory.resolve("Lead.java"), UNWOVEN);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classPath, "-d", "" + classes, "" + source);
        assertThat(failed).isZero();
        return classes;
    }
}
