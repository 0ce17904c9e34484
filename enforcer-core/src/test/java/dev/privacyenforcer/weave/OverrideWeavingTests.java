package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Methods that override a labelled method: who calls the one above gets the result of the one below. */
class OverrideWeavingTests {

    private static final Program PROGRAM = Program.of("""
            @DataSubject("customer") class Base<T> {
                @PersonalData("email") String email() { return "base"; }
                @PersonalData("value") T value() { return null; }
                @PersonalData("secret") private String secret() { return "base"; }
                @PersonalData("name") static String name() { return "base"; }
                static String through(Base<?> base) { return base.email() + base.value(); }
            }""", """
            class Middle extends Base<String> {}
            class Below extends Middle {
                String email() { return "below"; }
                String value() { return "typed"; }
                String secret() { return "below"; }
                static String name() { return "below"; }
                String other() { return "other"; }
                static String reads() { return through(new Below()); }
                static String direct() { return new Below().value(); }
                static String unrelated() { return new Below().secret() + name() + new Below().other(); }
            }""", """
            @DataSubject("customer") interface Named {
                @PersonalData("name") default String name() { return "default"; }
            }
            class Person implements Named {
                public String name() { return "person"; }
                static String read() { Named named = new Person(); return named.name(); }
            }""");

    @Test
    void guardsTheResultOfAnOverride() throws Exception {
        assertThat(PROGRAM.run("Below", "reads")).isEqualTo("belowtyped");
        assertThat(PROGRAM.events()).contains("RESULT Base#email", "RESULT Base#value");
    }

    @Test
    void guardsAnOverrideOfAnotherErasureCalledByItsOwnType() throws Exception {
        assertThat(PROGRAM.run("Below", "direct")).isEqualTo("typed");
        assertThat(PROGRAM.events()).containsOnlyOnce("RESULT Base#value");
    }

    @Test
    void guardsTheOverrideOfADefaultMethod() throws Exception {
        assertThat(PROGRAM.run("Person", "read")).isEqualTo("person");
        assertThat(PROGRAM.events()).contains("RESULT Named#name");
    }

    @Test
    void leavesMethodsAloneThatOverrideNothing() throws Exception {
        assertThat(PROGRAM.run("Below", "unrelated")).isEqualTo("belowbelowother");
        assertThat(PROGRAM.events()).noneMatch(event -> event.startsWith("RESULT"));
    }

    @Test
    void theAgentKnowsThatSuchAClassIsItsConcern() {
        Weaver weaver = Weaver.reading(Program.locator(new TreeMap<>(PROGRAM.plain())));

        assertThat(weaver.concerns(PROGRAM.plain().get("app.Person"))).isTrue();
        assertThat(weaver.concerns(PROGRAM.plain().get("app.Below"))).isTrue();
    }
}
