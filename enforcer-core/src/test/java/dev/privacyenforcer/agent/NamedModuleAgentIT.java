package dev.privacyenforcer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a named module, and reads neither this library nor anything but the JDK. */
class NamedModuleAgentIT {

    @TempDir
    Path directory;

    @Test
    void guardsTheClassesOfANamedModule() throws Exception {
        Files.writeString(directory.resolve("policy.json"), Application.POLICY);
        Files.writeString(directory.resolve("bindings.json"), """
                {"types": {"clinic.Owner": {"dataSubject": "customer", "fields": {"telephone": "user.contact"}}},
                 "purposes": [{"methods": "clinic.Main.treat", "purpose": "essential.service"}]}
                """);
        compile("module-info", "module clinic { }");
        compile("clinic/Owner", "package clinic; class Owner { String telephone = \"555-0100\"; }");
        compile("clinic/Main", """
                package clinic;
                public class Main {
                    static String treat(Owner owner) { return owner.telephone; }
                    static Object peep(Owner owner) throws Exception {
                        return Owner.class.getDeclaredField("telephone").get(owner);
                    }
                    public static void main(String[] arguments) throws Exception {
                        System.out.println(Main.class.getModule() + " " + treat(new Owner()));
                        System.out.println(peep(new Owner()));
                    }
                }
                """);
        assertThat(ToolProvider.findFirst("javac")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--release",
                                "17",
                                "-d",
                                directory.resolve("mods/clinic").toString(),
                                directory.resolve("module-info.java").toString(),
                                directory.resolve("clinic/Owner.java").toString(),
                                directory.resolve("clinic/Main.java").toString()))
                .isZero();

        Application.Output output = Application.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-javaagent:" + Application.ALL + "=policy=policy.json,bindings=bindings.json,doors=strict",
                        "--module-path",
                        "mods",
                        "--module",
                        "clinic/clinic.Main"),
                directory);

        assertThat(output.out()).contains("module clinic 555-0100").doesNotContain("\n555");
        assertThat(output.err()).contains("[PURPOSE_MISSING]", "clinic.Main.peep(Main.java:5)");
        assertThat(output.exitCode()).isEqualTo(1);
    }

    private void compile(String name, String source) throws IOException {
        Path file = directory.resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }
}
