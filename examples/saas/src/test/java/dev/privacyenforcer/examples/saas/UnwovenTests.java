package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A labelled class that nobody wove, as an IDE build leaves it. */
class UnwovenTests {

    private static final String SOURCE = """
            package forgotten;

            import dev.privacyenforcer.annotations.DataSubject;
            import dev.privacyenforcer.annotations.PersonalData;

            @DataSubject("customer")
            class Lead {
                @PersonalData("user.contact.email")
                private String email = "nobody";

                String email() {
                    return email;
                }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void stopsTheStartAndSaysWhatToAddToTheBuild() throws IOException, InterruptedException {
        Job job = Job.play(directory, compiled() + File.pathSeparator + Job.classPath());

        assertThat(job.exitCode()).as(job.output()).isNotZero();
        assertThat(job.output())
                .contains("forgotten.Lead")
                .contains("<artifactId>byte-buddy-maven-plugin</artifactId>")
                .contains("<artifactId>enforcer-core</artifactId>")
                .doesNotContain("clause");
    }

    @Test
    void doesNotStopTheStartInLogMode() throws IOException, InterruptedException {
        Job job = Job.play(directory, compiled() + File.pathSeparator + Job.classPath(), "-Dprivacy.enforcer.mode=log");

        assertThat(job.output()).contains("scenes came out otherwise:");
        assertThat(Files.readString(directory.resolve("privacy/flows.json"))).contains("forgotten.Lead");
    }

    private Path compiled() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Path source = Files.writeString(directory.resolve("Lead.java"), SOURCE);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        Job.classPath(),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(failed).isZero();
        return classes;
    }
}
