package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallWeavingTests {

    private static final Program PROGRAM = Program.of("""
            @DataSubject("customer") class Customer {
                @PersonalData("email") private final String email;
                Customer(String email) { this.email = email; }
                @PersonalData("first") String first() { return email.isEmpty() ? email : email.substring(0, 1); }
                @PersonalData("wide") static long wide() { return 1L << 35; }
                @PersonalData("half") private final double half() { return 0.5; }
                @PersonalData("flag") static boolean flag() { return true; }
                static String results() { return new Customer("abc").first() + wide() + new Customer("").half() + flag(); }
            }""", """
            @Recipient("mailer") interface Mailer {
                String send(Customer to, long at);
                @Recipient(value = "bulk", categories = "list", of = "customer") int sendAll(List<Customer> all);
                @Purpose("asking") void ask() throws java.io.IOException;
                default String local() { return Sight.scope(); }
            }
            class Fake implements Mailer {
                public String send(Customer to, long at) { return to.first() + at + Sight.scope(); }
                public int sendAll(List<Customer> all) { return all.size(); }
                public void ask() throws java.io.IOException { throw new java.io.IOException("io" + Sight.scope()); }
            }
            class Calls {
                static final Mailer MAILER = new Fake();
                static String sends() { return MAILER.send(new Customer("xy"), 1L << 34) + Sight.scope(); }
                static int all() { return 1 + MAILER.sendAll(List.of(new Customer("x"))); }
                static String handles() {
                    try { MAILER.ask(); return "no"; } catch (java.io.IOException e) { return e.getMessage() + Sight.scope(); }
                }
                static String referred() {
                    BiFunction<Customer, Long, String> send = MAILER::send;
                    ToIntFunction<List<Customer>> all = MAILER::sendAll;
                    return send.apply(new Customer("x"), 3L) + all.applyAsInt(List.of()) + Sight.scope();
                }
                static String body() { return MAILER.local(); }
                static String direct() { return new Fake().send(new Customer("xy"), 2); }
                static class Late extends Customer {
                    Late() { super(MAILER.send(new Customer("z"), 5)); }
                }
                static String beforeSuper() { return new Late().first(); }
                static String amid() {
                    long l = 3; String s = "a" + l + MAILER.send(new Customer("q"), l) + (l > 2 ? MAILER.sendAll(null == MAILER ? null : List.of()) : 0);
                    return s;
                }
                interface Default extends Mailer { default String twice(Customer c) { return send(c, 1) + send(c, 2); } }
                static class Twice extends Fake implements Default {}
                static String inherited() { return new Twice().twice(new Customer("t")); }
            }""", """
            interface Projection {
                @DataSubject("visitor") interface Row { @PersonalData("ip") String ip(); @PersonalData("n") long visits(); int plain(); }
                class Data implements Row { public String ip() { return "i"; } public long visits() { return 9; } public int plain() { return 1; } }
                static String read(Row row) { Supplier<String> ref = row::ip; return row.ip() + row.visits() + row.plain() + ref.get(); }
                static String reads() { return read(new Data()); }
            }""", """
            abstract class Store {
                @Performs(Operation.STORE) protected abstract boolean save(Customer c);
                boolean twice(Customer c) { return save(c) && this.save(c); }
                static boolean stores() { return new Store() { protected boolean save(Customer c) { return Sight.scope().contains("STORE"); } }.twice(new Customer("s")); }
            }""");

    @Test
    void guardsResults() throws Exception {
        assertThat(PROGRAM.run("Customer", "results")).isEqualTo("a" + (1L << 35) + "0.5true");
        assertThat(PROGRAM.events())
                .contains(
                        "RESULT Customer#first",
                        "RESULT Customer#wide",
                        "RESULT Customer#half",
                        "RESULT Customer#flag");
    }

    @Test
    void opensScopeAroundCallOfClientInterface() throws Exception {
        assertThat(PROGRAM.run("Calls", "sends")).isEqualTo("x" + (1L << 34) + " mailer [customer:email]");
        assertThat(PROGRAM.events())
                .contains("SCOPE mailer [customer:email]", "READ Customer#email in mailer [customer:email]");
    }

    @Test
    void countsLabelledTypesInTypeArguments() throws Exception {
        assertThat(PROGRAM.run("Calls", "all")).isEqualTo(2);
        assertThat(PROGRAM.events()).contains("SCOPE bulk [customer:list,customer:email]");
    }

    @Test
    void leavesExceptionsToTheCaller() throws Exception {
        assertThat(PROGRAM.run("Calls", "handles")).isEqualTo("io asking mailer");
    }

    @Test
    void guardsMethodReferences() throws Exception {
        assertThat(PROGRAM.run("Calls", "referred")).isEqualTo("x3 mailer [customer:email]0");
        assertThat(PROGRAM.events()).contains("SCOPE bulk [customer:list,customer:email]");
    }

    @Test
    void opensTheScopeOfDefaultMethodInside() throws Exception {
        assertThat(PROGRAM.run("Calls", "body")).isEqualTo(" mailer");
    }

    @Test
    void opensNoneForImplementationCalledByItsOwnType() throws Exception {
        assertThat(PROGRAM.run("Calls", "direct")).isEqualTo("x2");
    }

    @Test
    void guardsCallBeforeSuper() throws Exception {
        assertThat(PROGRAM.run("Calls", "beforeSuper")).isEqualTo("z");
        assertThat(PROGRAM.events()).contains("SCOPE mailer [customer:email]");
    }

    @Test
    void guardsCallsAmidExpressions() throws Exception {
        assertThat(PROGRAM.run("Calls", "amid")).isEqualTo("a3q3 mailer [customer:email]0");
    }

    @Test
    void guardsCallsInInterfaces() throws Exception {
        assertThat(PROGRAM.run("Calls", "inherited")).isEqualTo("t1 mailer [customer:email]t2 mailer [customer:email]");
    }

    @Test
    void guardsResultsOfMethodsWithoutBody() throws Exception {
        assertThat(PROGRAM.run("Projection", "reads")).isEqualTo("i91i");
        assertThat(PROGRAM.events())
                .filteredOn(event -> event.startsWith("RESULT"))
                .containsExactly(
                        "RESULT Projection$Row#ip", "RESULT Projection$Row#visits", "RESULT Projection$Row#ip");
    }

    @Test
    void guardsAbstractMethodsOfClasses() throws Exception {
        assertThat(PROGRAM.run("Store", "stores")).isEqualTo(true);
        assertThat(PROGRAM.events())
                .filteredOn("SCOPE STORE [customer:email]"::equals)
                .hasSize(2);
    }
}
