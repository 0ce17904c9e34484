package dev.privacyenforcer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeaveCommandsTests {

    private static final String CUSTOMER = """
            package app;
            import dev.privacyenforcer.annotations.*;
            @DataSubject("customer")
            public class Customer {
                @PersonalData("user.contact.email") private String email = "ada";
                public String email() { return email; }
            }
            """;

    private static final String PLAIN = """
            package app;
            public class Dto {
                private String email = "ada";
                String show() { return email; }
            }
            """;

    private static final String BINDINGS = """
            {"types": {"app.Dto": {"dataSubject": "customer", "fields": {"email": "user.contact.email"}}},
             "purposes": [{"methods": "app.Dto.show", "purpose": "essential.service"}]}
            """;

    @TempDir
    Path directory;

    @Test
    void findsTheGapsAndClosesThem() throws IOException {
        Path classes = Jar.compile(directory.resolve("classes"), CUSTOMER);
        Path woven = directory.resolve("woven");

        Terminal before = Terminal.run("verify", classes);
        assertThat(before.exitCode()).isEqualTo(1);
        assertThat(before.out()).contains("unguarded: app.Customer.email", "not woven: app.Customer");

        Terminal weave = Terminal.run("weave", classes, "--out", woven);
        assertThat(weave.exitCode()).isZero();
        assertThat(weave.out()).contains("app.Customer", "in 1 classes");

        Terminal after = Terminal.run("verify", woven);
        assertThat(after.exitCode()).isZero();
        assertThat(before.out()).contains("none  field  app.Customer#email  customer:user.contact.email  reads 0/1");
        assertThat(after.out())
                .contains(
                        "guarded  field  app.Customer#email  customer:user.contact.email  reads 1/1, writes 1/1\n",
                        "1 labelled members in 1 classes, 0 without a guard");
    }

    @Test
    void weavesJarsInsideAndKeepsThemUncompressed() throws IOException {
        Path classes = Jar.compile(directory.resolve("classes"), CUSTOMER);
        byte[] inner = new Jar().withClasses(classes).bytes();
        Path jar = new Jar()
                .with("readme.txt", "hello".getBytes(StandardCharsets.UTF_8))
                .with("BOOT-INF/lib/domain.jar", inner)
                .write(directory.resolve("app.jar"));
        Path woven = directory.resolve("woven.jar");

        assertThat(Terminal.run("weave", jar, "--out", woven).exitCode()).isZero();

        assertThat(Terminal.run("verify", woven, "--format", "json")
                        .json()
                        .get("passed")
                        .booleanValue())
                .isTrue();
        try (ZipFile zip = new ZipFile(woven.toFile())) {
            assertThat(zip.getEntry("BOOT-INF/lib/domain.jar").getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(zip.getInputStream(zip.getEntry("readme.txt")).readAllBytes())
                    .asString()
                    .isEqualTo("hello");
        }
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        Path classes = Jar.compile(directory.resolve("classes"), CUSTOMER);
        Path jar = new Jar().withClasses(classes).write(directory.resolve("app.jar"));
        Path once = directory.resolve("once.jar");
        Path twice = directory.resolve("twice.jar");

        Terminal.run("weave", jar, "--out", once);
        Terminal second = Terminal.run("weave", once, "--out", twice, "--format", "json");

        assertThat(second.json().get("woven")).isEmpty();
        assertThat(Files.readAllBytes(twice)).isEqualTo(Files.readAllBytes(once));
    }

    @Test
    void readsLabelsFromTheClassPath() throws IOException {
        String sender = """
                package app;
                public class Sender {
                    static void send(app.Client client) { client.send("x"); }
                }
                """;
        Path library = Jar.compile(directory.resolve("library"), """
                package app;
                import dev.privacyenforcer.annotations.*;
                public interface Client { @Recipient("processor.mail") void send(String text); }
                """);
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Files.createDirectories(classes.resolve("app"));
        Files.copy(library.resolve("app/Client.class"), classes.resolve("app/Client.class"));
        compileAgainst(classes, sender);
        Files.delete(classes.resolve("app/Client.class"));
        Path jar = new Jar().withClasses(library).write(directory.resolve("library.jar"));

        Terminal without = Terminal.run("weave", classes, "--out", directory.resolve("a"), "--format", "json");
        Terminal with =
                Terminal.run("weave", classes, "--classpath", jar, "--out", directory.resolve("b"), "--format", "json");

        assertThat(without.json().get("woven")).isEmpty();
        assertThat(with.json().at("/woven/0/class").asText()).isEqualTo("app.Sender");
    }

    @Test
    void writesNothingIfAClassCannotBeWoven() throws IOException {
        Path classes = Jar.compile(directory.resolve("classes"), CUSTOMER.replace("private String", "String"));
        Path woven = directory.resolve("woven");

        Terminal answer = Terminal.run("weave", classes, "--out", woven);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("ENF-301", "nothing was written");
        assertThat(woven).doesNotExist();
    }

    @Test
    void takesLabelsFromBindings() throws IOException {
        Path classes = Jar.compile(directory.resolve("classes"), PLAIN);
        Path bindings = Terminal.file(directory, "bindings.json", BINDINGS);
        Path woven = directory.resolve("woven");

        assertThat(Terminal.run("verify", classes, "--bindings", bindings).out())
                .contains("unguarded: app.Dto.show: app.Dto#email");
        Terminal weave = Terminal.run("weave", classes, "--bindings", bindings, "--out", woven);

        assertThat(weave.out())
                .contains(
                        "show: scope purpose=essential.service",
                        "show: read app.Dto#email data=customer:user.contact.email");
        assertThat(Terminal.run("verify", woven, "--bindings", bindings).exitCode())
                .isZero();
    }

    @Test
    void refusesBindingsOfWhatIsNotThere() throws IOException {
        Path classes = Jar.compile(directory.resolve("classes"), PLAIN);
        Path member = Terminal.file(directory, "member.json", BINDINGS.replace("\"email\"", "\"e_mail\""));
        Path method = Terminal.file(directory, "method.json", BINDINGS.replace("Dto.show", "Dto.hide"));
        Path type = Terminal.file(directory, "type.json", BINDINGS.replace("app.Dto\":", "app.Dato\":"));
        Path out = directory.resolve("woven");

        assertThat(Terminal.run("weave", classes, "--bindings", member, "--out", out)
                        .out())
                .contains("ENF-322", "app.Dto#e_mail", "one of email");
        assertThat(Terminal.run("weave", classes, "--bindings", method, "--out", out)
                        .out())
                .contains("ENF-322", "app.Dto#hide", "one of show");
        Terminal unknown = Terminal.run("weave", classes, "--bindings", type, "--out", out);
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.out()).contains("ENF-323", "app.Dato");
        assertThat(out).doesNotExist();
    }

    @Test
    void needsTheAgentForBoundFieldsThatAreNotPrivate() throws IOException {
        Path classes = Jar.compile(directory.resolve("classes"), PLAIN.replace("private String", "public String"));
        Path bindings = Terminal.file(directory, "bindings.json", BINDINGS);

        Terminal answer = Terminal.run("weave", classes, "--bindings", bindings, "--out", directory.resolve("woven"));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("ENF-301");
    }

    @Test
    void refusesToBreakASignature() throws IOException {
        Path classes = Jar.compile(directory.resolve("classes"), CUSTOMER);
        Path jar = new Jar()
                .with("META-INF/ACME.SF", new byte[0])
                .withClasses(classes)
                .write(directory.resolve("signed.jar"));

        Terminal answer = Terminal.run("weave", jar, "--out", directory.resolve("woven.jar"));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("ENF-321", "META-INF/ACME.SF");
    }

    @Test
    void cannotRunOnWhatIsNotThere() {
        Terminal answer = Terminal.run("verify", directory.resolve("missing.jar"));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("Not found: ", "missing.jar").doesNotContain("\tat ");
    }

    private static void compileAgainst(Path classes, String source) throws IOException {
        Path file = Files.writeString(classes.resolve("Sender.java"), source);
        int result = javax.tools.ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-cp",
                        classes.toString(),
                        "-d",
                        classes.toString(),
                        file.toString());
        assertThat(result).isZero();
        Files.delete(file);
    }
}
