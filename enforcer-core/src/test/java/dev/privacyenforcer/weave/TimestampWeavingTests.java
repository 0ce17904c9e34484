package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.CollectionTimes;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampWeavingTests {

    private static final String BASE = """
            @DataSubject("member") class Base {
                @CollectedAt private final java.time.LocalDateTime since = java.time.LocalDateTime.of(2026, 1, 2, 3, 4);
            }""";
    private static final String MEMBER = """
            @DataSubject("member") class Member extends Base {
                @PersonalData("email") private String email = "e";
                @PersonalData("ip") private static String shared = "::1";
                static String run() { return new Member().email + shared; }
            }""";

    @Test
    void guardsKnowWhenTheirDataWereCollected() throws Exception {
        Program program = Program.of(BASE, MEMBER);
        program.run("Member", "run");

        AccessPoint read = program.engine().points().stream()
                .filter(point -> point.kind() == AccessPoint.Kind.READ)
                .findFirst()
                .orElseThrow();
        assertThat(read.collected()).isEqualTo("app.Base#since");
        Object owner = program.engine().owners().get(program.engine().points().indexOf(read));
        assertThat(CollectionTimes.of(read, owner)).isEqualTo(LocalDateTime.of(2026, 1, 2, 3, 4));
        assertThat(CollectionTimes.of(read, null)).isNull();
    }

    @Test
    void staticFieldsHaveNoTime() throws Exception {
        Program program = Program.of(BASE, MEMBER);
        program.run("Member", "run");

        assertThat(program.engine().points())
                .filteredOn(point -> point.member().equals("app.Member#shared"))
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.collected()).isNull());
    }

    @Test
    void bindingsSayItToo() throws Exception {
        Program program = Program.bound(
                "{\"types\": {\"app.Plain\": {\"dataSubject\": \"member\", \"fields\": {\"email\": \"user.contact.email\"},"
                        + " \"collectedAt\": \"since\"}}}",
                "class Plain { long since = 7; String email = \"e\"; static String run() { return new Plain().email; } }");
        program.run("Plain", "run");

        assertThat(program.engine().points()).extracting(AccessPoint::collected).containsOnly("app.Plain#since");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "long",
                "Long",
                "java.time.Instant",
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.time.OffsetDateTime",
                "java.time.ZonedDateTime",
                "java.util.Date",
                "java.sql.Timestamp"
            })
    void acceptsWhatCanBeCountedFrom(String type) {
        assertThat(Program.of("@DataSubject(\"c\") class A { @CollectedAt private " + type
                                + " since; @PersonalData(\"x\") private String x; String x() { return x; } }")
                        .woven())
                .isNotEmpty();
    }

    @Test
    void refusesWhatNobodyCanCountFrom() {
        assertThatThrownBy(() -> Program.of("@DataSubject(\"c\") class A { @CollectedAt private String since;"
                        + " @PersonalData(\"x\") private String x; }"))
                .isInstanceOf(WeavingException.class)
                .hasMessageStartingWith("ENF-340")
                .hasMessageContaining("@CollectedAt on java.lang.String");
        assertThatThrownBy(() -> Program.of("@DataSubject(\"c\") class A { @CollectedAt private long one, two;"
                        + " @PersonalData(\"x\") private String x; }"))
                .hasMessageStartingWith("ENF-341");
        assertThatThrownBy(() -> Program.of("@DataSubject(\"c\") class A { @CollectedAt private static long since;"
                        + " @PersonalData(\"x\") private String x; }"))
                .hasMessageStartingWith("ENF-342");
    }
}
