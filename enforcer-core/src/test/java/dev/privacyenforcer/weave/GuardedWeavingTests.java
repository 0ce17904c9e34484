package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A labelled field that holds a guarded value needs no guard of its own; the record of the class knows it anyway. */
class GuardedWeavingTests {

    private static final Program PROGRAM = Program.of("""
            @DataSubject("customer") class Guest {
                @PersonalData("user.contact.email") private dev.privacyenforcer.Guarded<String> email =
                    dev.privacyenforcer.Guarded.of("user.contact.email", "customer", "secret");
                @PersonalData("user.name") private String name = "n";
                @PersonalData("user.contact.email") dev.privacyenforcer.Guarded<String> email() { return email; }
                static String holds() { return "" + new Guest().email(); }
                static String reads() { return new Guest().name + new Guest().email; }
            }""", """
            @DataSubject("customer") record Entry(
                @PersonalData("user.contact.email") dev.privacyenforcer.Guarded<String> email) {
                static String prints() {
                    return new Entry(dev.privacyenforcer.Guarded.of("user.contact.email", "customer", "secret")) + "";
                }
            }""");

    @Test
    void holdingAGuardedValueIsNoAccess() throws Exception {
        assertThat(PROGRAM.run("Guest", "holds")).isEqualTo("[user.contact.email]");
        assertThat(PROGRAM.accesses()).noneMatch(access -> access.contains("email"));
    }

    @Test
    void aCollectionOfGuardedValuesIsGuardedLikeAnyOther() throws Exception {
        Program program = Program.of("""
                @DataSubject("customer") class Guests {
                    @PersonalData("user.contact.email") private List<dev.privacyenforcer.Guarded<String>> emails =
                        new ArrayList<>();
                    static int count() { return new Guests().emails.size(); }
                }""");
        program.run("Guests", "count");

        assertThat(program.accesses()).containsExactly("WRITE Guests#emails", "READ Guests#emails");
    }

    @Test
    void otherFieldsOfTheClassKeepTheirGuards() throws Exception {
        assertThat(PROGRAM.run("Guest", "reads")).isEqualTo("n[user.contact.email]");
        assertThat(PROGRAM.accesses()).anyMatch(access -> access.contains("Guest#name"));
    }

    @Test
    void aRecordPrintsTheCategory() throws Exception {
        assertThat(PROGRAM.run("Entry", "prints")).isEqualTo("Entry[email=[user.contact.email]]");
    }

    @Test
    void theVerifierAgrees() {
        assertThat(WeaveVerifier.verify(PROGRAM.woven().values()).unguarded()).isEqualTo(List.of());
        assertThat(WeaveVerifier.verify(PROGRAM.plain().values()).unguarded())
                .isNotEmpty()
                .noneMatch(reference -> reference.endsWith("#email"));
    }
}
