package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityWeavingTests {

    private static final Program PROGRAM = Program.of("""
            @DataSubject("customer") class Customer implements Comparable<Customer> {
                @PersonalData("email") private final String email;
                @PersonalData("age") private final int age;
                private final String id = String.valueOf("7");
                Customer(String email, int age) { this.email = email; this.age = age; }
                @Purpose("ignored") @Override public String toString() { return "Customer " + id + " " + email + " " + age; }
                @Override public boolean equals(Object o) { return o instanceof Customer c && c.email.equals(email); }
                @Override public int hashCode() { return email.hashCode(); }
                @Override public int compareTo(Customer o) { return email.compareTo(o.email); }
                static String text() { return new Customer("e", 40).toString(); }
                static boolean same() { return new Customer("e", 1).equals(new Customer("e", 2)); }
                static boolean hash() { return new Customer("e", 1).hashCode() == "e".hashCode(); }
                static int order() { Comparable<Customer> raw = new Customer("a", 1); return raw.compareTo(new Customer("b", 1)); }
                static class Vip extends Customer {
                    Vip() { super("v", 1); }
                    @Override public String toString() { return "Vip " + ((Customer) this).email + super.toString(); }
                }
                static String vip() { return new Vip().toString(); }
            }
            class Plain { @Override public String toString() { return "plain"; } static String text() { return new Plain().toString(); } }
            """, """
            @DataSubject("customer") record Contact(@PersonalData("email") String email, int size, @PersonalData("j") long j) {
                Contact { if (email.isEmpty()) throw new IllegalArgumentException(); size = size + 1; }
                static String text() { return new Contact("e", 1, 2).toString(); }
                static String parts() { var c = new Contact("e", 1, 2); return c.email() + c.size() + c.j() + c.email; }
                static boolean same() { return new Contact("e", 1, 2).equals(new Contact("e", 1, 2)); }
                static boolean hash() { return new Contact("e", 1, 2).hashCode() == new Contact("e", 1, 2).hashCode(); }
                record Nested(@PersonalData("phone") String phone, Contact contact) {
                    static String texts() { return new Nested("p", new Contact("e", 1, 2)).toString(); }
                }
                record Explicit(@PersonalData("x") String x, double w) {
                    Explicit(String x, double w) { this.x = x; this.w = w; }
                    public String x() { return x + "!"; }
                    public String toString() { return "Explicit " + x; }
                    @PersonalData("derived") String derived() { return x + "?"; }
                    static String all() { var e = new Explicit("x", 1); return e.x() + e + e.derived(); }
                }
                record Bare(String free) { static String text() { return new Bare("f").toString(); } }
            }""");

    @Test
    void masksInToString() throws Exception {
        assertThat(PROGRAM.run("Customer", "text")).isEqualTo("Customer 7 [email] 0");
        assertThat(PROGRAM.events())
                .contains("TO_STRING [customer:email,customer:age]")
                .noneMatch(event -> event.startsWith("SCOPE"));
    }

    @Test
    void countsComparisonAsIdentity() throws Exception {
        assertThat(PROGRAM.run("Customer", "same")).isEqualTo(true);
        assertThat(PROGRAM.events())
                .contains("IDENTITY [customer:email,customer:age]", "READ Customer#email in IDENTITY");
        assertThat(PROGRAM.run("Customer", "hash")).isEqualTo(true);
        assertThat(PROGRAM.events()).contains("READ Customer#email in IDENTITY");
        assertThat(PROGRAM.run("Customer", "order")).isEqualTo(-1);
        assertThat(PROGRAM.events())
                .filteredOn(event -> event.startsWith("IDENTITY"))
                .hasSize(1);
    }

    @Test
    void masksInSubclassThatInheritsLabels() throws Exception {
        assertThat(PROGRAM.run("Customer", "vip")).isEqualTo("Vip [email]Customer 7 [email] 0");
    }

    @Test
    void leavesOtherClassesAlone() throws Exception {
        assertThat(PROGRAM.run("Plain", "text")).isEqualTo("plain");
        assertThat(PROGRAM.woven().get("app.Plain")).isEqualTo(PROGRAM.plain().get("app.Plain"));
        assertThat(PROGRAM.run("Contact$Bare", "text")).isEqualTo("Bare[free=f]");
        assertThat(PROGRAM.woven().get("app.Contact$Bare"))
                .isEqualTo(PROGRAM.plain().get("app.Contact$Bare"));
    }

    @Test
    void masksGeneratedTextOfRecord() throws Exception {
        assertThat(PROGRAM.run("Contact", "text")).isEqualTo("Contact[email=[email], size=2, j=[j]]");
        assertThat(PROGRAM.accesses()).doesNotContain("READ Contact#email");
        assertThat(PROGRAM.run("Contact$Nested", "texts"))
                .isEqualTo("Nested[phone=[phone], contact=Contact[email=[email], size=2, j=[j]]]");
    }

    @Test
    void guardsComponentOncePerAccessor() throws Exception {
        assertThat(PROGRAM.run("Contact", "parts")).isEqualTo("e22e");
        assertThat(PROGRAM.accesses()).filteredOn("READ Contact#email"::equals).hasSize(2);
        assertThat(PROGRAM.events()).noneMatch(event -> event.startsWith("RESULT"));
    }

    @Test
    void keepsGeneratedIdentityOfRecord() throws Exception {
        assertThat(PROGRAM.run("Contact", "same")).isEqualTo(true);
        assertThat(PROGRAM.events()).contains("IDENTITY [customer:email,customer:j]");
        assertThat(PROGRAM.run("Contact", "hash")).isEqualTo(true);
    }

    @Test
    void guardsExplicitMembersOfRecord() throws Exception {
        assertThat(PROGRAM.run("Contact$Explicit", "all")).isEqualTo("x!Explicit [x]x?");
        assertThat(PROGRAM.events()).contains("RESULT Contact$Explicit#derived");
    }
}
