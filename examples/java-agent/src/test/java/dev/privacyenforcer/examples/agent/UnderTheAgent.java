package dev.privacyenforcer.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.ProcessingDeniedException;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.annotations.Purpose;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs in the virtual machine that Failsafe starts with this library's agent, that of JaCoCo and that of Mockito. */
class UnderTheAgent {

    @DataSubject("customer")
    static final class Guest {

        @PersonalData("user.contact.phone_number")
        private final String telephone;

        Guest(String telephone) {
            this.telephone = telephone;
        }

        String telephone() {
            return telephone;
        }
    }

    static final class Desk {

        @Purpose("essential.service")
        String callBack(Guest guest) {
            return "calling " + guest.telephone();
        }

        @Purpose("marketing")
        String advertise(Guest guest) {
            return "advertising to " + guest.telephone();
        }
    }

    @BeforeAll
    static void install() {
        Enforcer.install(Path.of("policy.json"));
    }

    @AfterAll
    static void close() {
        Enforcer.installed().ifPresent(Enforcer::close);
    }

    @Test
    void runsBesideTheOthers() {
        assertThat(ManagementFactory.getRuntimeMXBean().getInputArguments())
                .anyMatch(argument -> argument.contains("enforcer-core"))
                .anyMatch(argument -> argument.contains("jacoco"))
                .anyMatch(argument -> argument.contains("mockito"));
    }

    @Test
    void guards() {
        assertThat(new Desk().callBack(new Guest("555-0100"))).isEqualTo("calling 555-0100");
        assertThatThrownBy(() -> new Desk().advertise(new Guest("555-0100")))
                .isInstanceOf(ProcessingDeniedException.class);
    }

    @Test
    void letsMockitoMockAFinalLabelledClass() {
        Guest guest = mock(Guest.class);
        when(guest.telephone()).thenReturn("mocked");

        assertThat(new Desk().advertise(guest)).isEqualTo("advertising to mocked");
        assertThatThrownBy(() -> new Desk().advertise(new Guest("555-0100")))
                .isInstanceOf(ProcessingDeniedException.class);
    }

    @Test
    void letsJacocoCount() {
        assertThat(Desk.class.getDeclaredMethods()).extracting(Method::getName).contains("$jacocoInit");
    }
}
