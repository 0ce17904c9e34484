package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentifierWeavingTests {

    private static final Program PROGRAM = Program.of("""
            @DataSubject("customer") class Customer {
                @DataSubjectId private final long number;
                @PersonalData("email") private String email = "e";
                @PersonalData("email") private static String shared = "s";
                Customer(long number) { this.number = number; }
                String email() { return email; }
                void rename(String to) { email = to; }
                @PersonalData("name") String name() { return "n"; }
                static String shared() { return shared; }
                class Nested { String outer() { return email; } }
                static void run() {
                    var ada = new Customer(1L << 40); ada.email(); ada.rename("x"); ada.name(); shared();
                    ada.new Nested().outer(); new Customer(2).email();
                }
            }""", """
            @DataSubject("member") class Base { @DataSubjectId private final String id; Base(String id) { this.id = id; } }""", """
            @DataSubject("member") class Member extends Base {
                @PersonalData("email") private final String email;
                Member(String id) { super(id); email = "e"; }
                static String run() { return new Member("m1").email; }
            }""", """
            @DataSubject("visitor") record Visit(@DataSubjectId UUID visitor, @PersonalData("ip") String ip) {
                static void run(UUID id) { new Visit(id, "::1").ip(); }
            }""", """
            @DataSubject("customer") class Anonymous {
                @PersonalData("ip") private final String ip = new String("::1");
                String ip() { return ip; }
            }""", """
            class Service {
                private final Anonymous data = new Anonymous();
                @Purpose("p.text") void text(double before, @DataSubjectId String id, long behind) { data.ip(); inner(behind); }
                @Purpose("p.inner") private long inner(long other) { data.ip(); return other; }
                @Purpose("p.long") static long wide(long before, @DataSubjectId long id, String behind) {
                    long sum = before; for (int i = 0; i < 2; i++) { sum += id; } new Anonymous().ip(); return sum + behind.length();
                }
                @Purpose("p.char") static void kinds(@DataSubjectId char id) { new Anonymous().ip(); }
                @Purpose("p.byte") static void kinds(@DataSubjectId byte id) { new Anonymous().ip(); }
                @Purpose("p.short") static void kinds(@DataSubjectId short id) { new Anonymous().ip(); }
                @Purpose("p.int") static void kinds(@DataSubjectId int id) { new Anonymous().ip(); }
                static void texts() { new Service().text(1.5, "t1", 2); new Anonymous().ip(); }
                static long wides() { return wide(1, 1L << 40, "xyz"); }
                static void all() { kinds('c'); kinds((byte) 1); kinds((short) 2); kinds(3); }
                static void nobody() { new Service().text(0, null, 0); }
            }""", """
            interface Client {
                @Recipient("mailer") String send(int before, @DataSubjectId Long id, String text);
                static String run() { Client c = (b, i, t) -> new Anonymous().ip() + t; return c.send(1, 42L, "t"); }
            }""");

    @Test
    void ownersIdentifyThePerson() throws Exception {
        PROGRAM.run("Customer", "run");
        long ada = 1L << 40;
        assertThat(PROGRAM.engine().persons())
                .containsExactly(
                        "null", "null", // written under construction, and by the static initialiser
                        ada, ada, ada, "null", ada, "null", 2L);
        assertThat(PROGRAM.engine().points().get(2).id()).isEqualTo("app.Customer#number");
    }

    @Test
    void inheritedFieldsIdentifyThePerson() throws Exception {
        PROGRAM.run("Member", "run");
        assertThat(PROGRAM.engine().persons()).containsExactly("null", "m1");
    }

    @Test
    void recordComponentsIdentifyThePerson() throws Exception {
        UUID id = new UUID(1, 2);
        PROGRAM.run("Visit", "run", id);
        assertThat(PROGRAM.engine().persons()).containsExactly("null", id);
    }

    @Test
    void parametersIdentifyThePersonUntilTheMethodReturns() throws Exception {
        PROGRAM.run("Service", "texts");
        assertThat(PROGRAM.engine().persons()).containsExactly("null", "t1", "t1", "t1", "t1", "null", "null");
    }

    @Test
    void primitiveParametersIdentifyThePerson() throws Exception {
        assertThat(PROGRAM.run("Service", "wides")).isEqualTo(1 + (2L << 40) + 3);
        assertThat(PROGRAM.engine().persons()).containsExactly(1L << 40, 1L << 40, 1L << 40);
        PROGRAM.run("Service", "all");
        assertThat(PROGRAM.engine().persons())
                .containsSubsequence('c', 'c', (byte) 1, (byte) 1, (short) 2, (short) 2, 3, 3);
    }

    @Test
    void aParameterThatIsNullIdentifiesNobody() throws Exception {
        PROGRAM.run("Service", "nobody");
        assertThat(PROGRAM.engine().persons()).isNotEmpty().containsOnly("null");
    }

    @Test
    void parametersOfMethodsWithoutABodyIdentifyThePersonAtTheCall() throws Exception {
        PROGRAM.run("Client", "run");
        assertThat(PROGRAM.engine().persons()).containsExactly(42L, 42L, 42L);
    }

    @Test
    void everyAccessIsStillGuarded() {
        Verification verification = WeaveVerifier.verify(PROGRAM.woven().values());
        assertThat(verification.unguarded()).isEmpty();
        assertThat(verification.references()).isPositive();
    }
}
