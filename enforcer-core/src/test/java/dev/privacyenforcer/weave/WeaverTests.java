package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.hook.Woven;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WeaverTests {

    private static final Map<String, byte[]> CLASSES = SourceCode.compile("""
            @DataSubject("customer") class Customer {
                @PersonalData("email") private String email = "e";
                static class Reader { static String read() { return new Customer().email; } }
                class Idle {}
                @Purpose("p") @Override public String toString() { return email; }
            }
            interface Client { @Recipient("r") void send(Customer c); }
            class Caller { static void call(Client c) { c.send(new Customer()); } }
            class Mentions { @NotPersonalData(reason = "shop's own") private String email; }
            class Reflects { static Object f() { return PersonalData.class; } static PersonalData g(Object o) { return null; } }
            class Unrelated { private String email = "u"; String email() { return email; } }""");

    @Test
    void marksEveryClassItTouchedAndNoOther() throws Exception {
        Program program = Program.ofClasses(CLASSES);
        for (String name : List.of("Customer", "Customer$Reader", "Client", "Caller", "Mentions")) {
            Woven woven = program.load(name).getAnnotation(Woven.class);
            assertThat(woven).as(name).isNotNull();
            assertThat(woven.version()).isEqualTo(1);
            assertThat(woven.fingerprint()).matches("[0-9a-f]{16}");
        }
        for (String name : List.of("app.Customer$Idle", "app.Reflects", "app.Unrelated")) {
            assertThat(program.woven().get(name)).as(name).isSameAs(CLASSES.get(name));
        }
    }

    @Test
    void givesTheSameOutputForTheSameInput() {
        Map<String, byte[]> first = Program.weave(CLASSES);
        Map<String, byte[]> second = Program.weave(CLASSES);
        assertThat(first.keySet()).isEqualTo(CLASSES.keySet());
        first.forEach((name, classFile) -> assertThat(classFile).as(name).isEqualTo(second.get(name)));
    }

    @Test
    void leavesWovenClassesAsTheyAre() {
        Map<String, byte[]> woven = Program.weave(CLASSES);
        Weaver weaver = Weaver.reading(Program.locator(woven));
        woven.forEach((name, classFile) ->
                assertThat(weaver.weave(classFile)).as(name).isEmpty());
    }

    @Test
    void changesTheFingerprintWithTheLabels() throws Exception {
        assertThat(fingerprint("email")).isEqualTo(fingerprint("email")).isNotEqualTo(fingerprint("phone"));
    }

    private static String fingerprint(String category) throws Exception {
        Program program = Program.of("@DataSubject(\"c\") class A { @PersonalData(\"" + category
                + "\") private String a; String get() { return a; } }");
        return Objects.requireNonNull(program.load("A").getAnnotation(Woven.class))
                .fingerprint();
    }

    @Test
    void tellsWhatItGuarded() {
        List<String> told = new ArrayList<>();
        Weaver weaver = Weaver.reading(Program.locator(CLASSES)).reportingTo(report -> told.add(report.toString()));
        CLASSES.values().forEach(weaver::weave);
        assertThat(told)
                .contains("app.Customer$Reader\n  read: read app.Customer#email data=customer:email")
                .anyMatch(text -> text.startsWith("app.Customer\n  <init>: write app.Customer#email"))
                .noneMatch(text -> text.startsWith("app.Unrelated"));
    }

    @Test
    void namesClassesItCouldNotFind() {
        byte[] caller = Objects.requireNonNull(CLASSES.get("app.Caller"));
        Weaver weaver = Weaver.reading(Program.locator(Map.of()));
        assertThat(weaver.weave(caller)).isEmpty();
        assertThat(weaver.missing()).contains("app.Client");
    }

    @Test
    void leavesDescriptorsAlone() {
        Map<String, byte[]> descriptors = SourceCode.compileAsIs(
                "@Deprecated package app; /* class package-info */ import dev.privacyenforcer.annotations.*;");
        Weaver weaver = Weaver.reading(Program.locator(descriptors));
        assertThat(descriptors.keySet()).containsExactly("app.package-info");
        descriptors.values().forEach(classFile -> assertThat(weaver.weave(classFile))
                .isEmpty());
    }

    @Test
    void leavesWhatHibernateGeneratesAlone() throws Exception {
        Program program = Program.of("""
                @DataSubject("customer") class Entity {
                    @PersonalData("email") private String email = "e";
                    @PersonalData("visits") private long visits = 3;
                    String $$_hibernate_read_email() { return this.email; }
                    void $$_hibernate_write_email(String email) { this.email = email; }
                    long $$_hibernate_read_visits() { return this.visits; }
                    void $$_hibernate_write_visits(long visits) { this.visits = visits; }
                    String change() {
                        $$_hibernate_write_email("f"); $$_hibernate_write_visits($$_hibernate_read_visits() + 1L);
                        return $$_hibernate_read_email() + $$_hibernate_read_visits();
                    }
                    static String changes() { return new Entity().change(); }
                }""");
        assertThat(program.run("Entity", "changes")).isEqualTo("f4");
        assertThat(program.accesses())
                .containsExactly(
                        "WRITE Entity#email",
                        "WRITE Entity#visits",
                        "WRITE Entity#email",
                        "READ Entity#visits",
                        "WRITE Entity#visits",
                        "READ Entity#email",
                        "READ Entity#visits");
    }

    @Test
    void weavesFlexibleConstructors() throws Exception {
        if (Runtime.version().feature() >= 25) {
            Program program = Program.ofClasses(SourceCode.compileFor(25, """
                    @DataSubject("customer") class Early {
                        @PersonalData("email") private String email;
                        @PersonalData("wide") private long wide;
                        Early(String email) { this.email = email; this.wide = 4L; super(); }
                        static String early() { var e = new Early("e"); return e.email + e.wide; }
                    }"""));
            assertThat(program.run("Early", "early")).isEqualTo("e4");
            assertThat(program.accesses()).hasSize(4);
        }
    }
}
