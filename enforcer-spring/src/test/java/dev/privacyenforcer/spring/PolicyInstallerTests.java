package dev.privacyenforcer.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class PolicyInstallerTests {

    private final ApplicationContextRunner runner = Contexts.runner();

    @Test
    void installsThePolicyOfTheClassPathUntilTheContextCloses() {
        runner.run(context -> {
            assertThat(context).hasSingleBean(Enforcer.class);
            assertThat(Enforcer.installed()).containsSame(context.getBean(Enforcer.class));
            assertThat(context.getBean(Enforcer.class).mode()).isEqualTo(Mode.BLOCK);
        });

        assertThat(Enforcer.installed()).isEmpty();
    }

    @Test
    void installsItBeforeTheFirstBean() {
        runner.withUserConfiguration(Early.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void overridesTheMode() {
        runner.withPropertyValues("privacy.enforcer.mode=log")
                .run(context ->
                        assertThat(context.getBean(Enforcer.class).mode()).isEqualTo(Mode.LOG));
    }

    @Test
    void takesALocationWithoutPrefixForAFile(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("policy.json"), bytes("privacy/other.json"));

        runner.withPropertyValues("privacy.enforcer.policy=" + file).run(context -> assertThat(
                        context.getBean(Enforcer.class).policy().header().id())
                .isEqualTo("others"));
    }

    @Test
    void sharesOnePolicyUntilTheLastContextCloses() {
        runner.run(first -> {
            Enforcer shared = first.getBean(Enforcer.class);
            runner.run(second -> assertThat(second.getBean(Enforcer.class)).isSameAs(shared));

            assertThat(Enforcer.installed()).containsSame(shared);
        });

        assertThat(Enforcer.installed()).isEmpty();
    }

    @Test
    void refusesAnotherPolicyAndKeepsTheFirst() {
        runner.run(first -> {
            runner.withPropertyValues("privacy.enforcer.policy=classpath:privacy/other.json")
                    .run(second -> assertThat(second)
                            .getFailure()
                            .hasMessageContaining("ENF-004")
                            .hasMessageContaining("others")
                            .hasMessageContaining("tests"));

            assertThat(Enforcer.installed()).containsSame(first.getBean(Enforcer.class));
        });
    }

    @Test
    void leavesAPolicyThatTheProgramInstalledToTheProgram() {
        try (Enforcer installed =
                Enforcer.install(PolicyReader.read(bytes("privacy/policy.json"), "privacy/policy.json"))) {
            runner.run(context -> assertThat(context.getBean(Enforcer.class)).isSameAs(installed));

            assertThat(Enforcer.installed()).containsSame(installed);
        }
    }

    @Test
    void writesTheRecordAtTheEnd(@TempDir Path directory) {
        runner.withPropertyValues("privacy.enforcer.report-directory=" + directory.resolve("record"))
                .run(context -> assertThat(directory.resolve("record")).doesNotExist());

        assertThat(directory.resolve("record/flows.json")).content().contains("\"id\" : \"tests\"");
        assertThat(directory.resolve("record/inventory.html")).exists();
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = PolicyInstallerTests.class.getClassLoader().getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Early {

        @Bean
        InitializingBean early() {
            return () -> assertThat(Enforcer.installed()).isPresent();
        }
    }
}
