package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.examples.saas.analytics.Device;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants a value that stands nowhere else in every labelled field, and looks for it in everything that is written. */
class CanaryTests {

    private final Stage stage = Stage.install();

    @TempDir
    private Path directory;

    @Test
    void sitsInEveryLabelledField() {
        Device device = new Device(Cast.DEVICE, Cast.BROWSER, Cast.OPERATING_SYSTEM, Cast.SCREEN);
        Cast cast = Cast.assembled();

        assertThat(Stream.of(
                                cast.customer(),
                                cast.billing(),
                                cast.card(),
                                cast.ticket(),
                                cast.prompt(),
                                cast.session(),
                                cast.connection(),
                                cast.preferences(),
                                cast.hit(),
                                device)
                        .flatMap(CanaryTests::labelled))
                .hasSize(25)
                .allMatch(Cast.VALUES::contains);
    }

    @Test
    void neverTurnsUpInTheOutputOfTheJob() throws IOException, InterruptedException {
        Job job = Job.play(directory, Job.classPath());

        assertThat(job.output()).contains("user.contact.email").doesNotContain(Cast.VALUES);
    }

    @Test
    void neverTurnsUpInTheReportOrTheLog() throws IOException, InterruptedException {
        Job.play(directory, Job.classPath());

        List<Path> files = files();
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains("flows.json", "inventory.html", "saas.log", "saas-rehearsal.log");
        for (Path file : files) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(Cast.VALUES);
        }
    }

    @Test
    void neverTurnsUpInADenial() {
        Scenes.of(stage, Application.over(new Outbox()), Cast.assembled()).forEach(Scene::perform);

        assertThat(stage.denials()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(denial -> {
            assertThat(denial.getMessage()).contains("user.").doesNotContain(Cast.VALUES);
            assertThat(String.valueOf(denial.getCause())).doesNotContain(Cast.VALUES);
        });
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    private static Stream<Object> labelled(Object owner) {
        return Arrays.stream(owner.getClass().getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(PersonalData.class))
                .map(field -> valueOf(field, owner));
    }

    private static Object valueOf(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
