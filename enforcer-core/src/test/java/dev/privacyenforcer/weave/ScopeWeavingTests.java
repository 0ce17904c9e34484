package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeWeavingTests {

    private static final Program PROGRAM = Program.of("""
            class Kinds {
                static String now() { return Sight.scope(); }
                @Purpose("void") static void nothing(StringBuilder out) { out.append(now()); }
                @Purpose("z") private static boolean z() { return now().equals(" z"); }
                @Purpose("b") static byte b() { return (byte) now().length(); }
                @Purpose("c") static char c() { return now().charAt(1); }
                @Purpose("s") static short s() { return (short) now().length(); }
                @Purpose("i") static int i() { return now().length(); }
                @Purpose("j") static long j() { return now().length(); }
                @Purpose("f") static float f() { return now().length(); }
                @Purpose("d") static double d() { return now().length(); }
                @Purpose("a") static String[] a() { return new String[] {now()}; }
                static String all() {
                    var out = new StringBuilder(); nothing(out);
                    return out + "" + z() + b() + (int) c() + s() + i() + j() + f() + d() + a()[0] + now();
                }
            }""", """
            class Shapes {
                @Purpose("recursive") static int depth(int n) { return n == 0 ? 0 : 1 + depth(n - 1); }
                static int recursive() { return depth(5); }

                @Purpose("throwing") static int broken(int n) { if (n > 0) throw new IllegalStateException("x"); return n; }
                static String throwing() {
                    try { broken(1); return "no"; } catch (IllegalStateException e) { return e.getMessage() + Sight.scope(); }
                }
                @Purpose("locked") synchronized final String locked(Object lock) {
                    synchronized (lock) { return Sight.scope() + Thread.holdsLock(this) + Thread.holdsLock(lock); }
                }
                static String locks() { return new Shapes().locked("k") + Sight.scope(); }

                @Purpose("wide") static String wide(long a, double b, int c, long d, String e) {
                    long sum = a; double product = b; int count = 0;
                    for (int k = 0; k < c; k++) { sum += k; product *= 2; count++; long inner = sum; d += inner; }
                    String text = switch (e) { case "one" -> "1"; case "two" -> { String t = "2" + count; yield t; } default -> "?"; };
                    a = sum; c = 7; b = c;
                    return sum + ":" + product + ":" + count + ":" + d + text + a + c + b + Sight.scope();
                }
                static String wides() { return wide(1L << 33, 1.5, 3, 2, "two") + wide(0, 0, 0, 0, "x"); }

                @Purpose("tries") static String tries(String number) {
                    String log = "";
                    try {
                        log += Integer.parseInt(number);
                        if (number.equals("1")) return log + "early" + Sight.scope();
                    } catch (NumberFormatException e) {
                        log += "caught" + Sight.scope();
                        try { throw new RuntimeException(e); } catch (RuntimeException again) { log += "again"; }
                    } finally { log += "finally" + Sight.scope(); }
                    return log;
                }
                static String triesAll() { return tries("1") + "|" + tries("x") + "|" + tries("2"); }

                @Purpose("loop") static int loops(int n) { do { n--; if (n == 3) continue; } while (n > 0); return n; }
                static int looping() { return loops(9); }

                @Purpose("lambda") static Supplier<String> later() { return () -> "in" + Sight.scope(); }
                static String lambda() { return later().get(); }
                @Purpose("now") static String at() { Supplier<String> s = () -> "in" + Sight.scope(); return s.get(); }

                @Purpose("marketing") static String outer() { return inner() + Sight.scope(); }
                @Purpose("marketing.mail") private static String inner() { return Sight.scope(); }
                static String nested() { return outer() + Sight.scope(); }

                @Purpose("overwrites") static Object overwrites(String s, int n) {
                    Object r = s; { s = null; } n = n + 1; if (n > 2) { Object other = n; r = other; } return r;
                }
                static Object overwritten() { return overwrites("a", 5); }
                static boolean thrown(int n) { try { depths(n); return false; } catch (StackOverflowError e) { return Sight.scope().isEmpty(); } }
                @Purpose("deep") static int depths(int n) { return 1 + depths(n + 1); }
                @Purpose("denied") static String denied() { return "entered"; }
                static String denials() { try { return denied(); } catch (IllegalStateException e) { return e.getMessage() + Sight.scope(); } }
                static boolean overflows() { return thrown(0); }
            }""", """
            interface Job { @Purpose("default") default String work() { return Sight.scope(); }
                @Purpose("static") static String help() { return Sight.scope(); }
                static String both() { return new Job() {}.work() + help(); } }""", """
            @Purpose("type") @Recipient("partner") class Typed {
                final String born;
                Typed() { born = Sight.scope(); }
                String plain() { return Sight.scope(); }
                @Purpose("own") String own() { return Sight.scope(); }
                @Recipient("else") static String other() { return Sight.scope(); }
                class Inner { String inner() { return Sight.scope(); } }
            }
            class Types { static String all() { var t = new Typed(); return t.born + "|" + t.plain() + "|" + t.own()
                + "|" + Typed.other() + "|" + t.new Inner().inner(); } }""", """
            @DataSubject("customer") class Facts {
                @PersonalData("email") private String email = "e";
                @Performs(value = Operation.STORE, categories = {"email", "name"}, in = "US") String store() { return email; }
                @Performs(value = Operation.LOG, categories = "ip", of = "visitor") void log() {}
                @Deidentifies(by = "dpo", reason = "k >= 10") int size() { return email.length(); }
                @Purpose("p") @Recipient(value = "mailer", categories = "email") @Performs(Operation.EXPORT) void all() {}
                static class Part { @Recipient(value = "r", categories = "part") void send() {} }
                static void run() { var f = new Facts(); f.store(); f.log(); f.size(); f.all(); new Part().send(); }
            }""");

    @Test
    void opensAndClosesForEveryReturnType() throws Exception {
        assertThat(PROGRAM.run("Kinds", "all")).isEqualTo(" voidtrue2992222.02.0 a");
    }

    @Test
    void opensForEachRecursion() throws Exception {
        assertThat(PROGRAM.run("Shapes", "recursive")).isEqualTo(5);
        assertThat(PROGRAM.events()).hasSize(6).endsWith("SCOPE recursive in recursive");
    }

    @Test
    void closesWhenMethodThrows() throws Exception {
        assertThat(PROGRAM.run("Shapes", "throwing")).isEqualTo("x");
    }

    @Test
    void keepsLocks() throws Exception {
        assertThat(PROGRAM.run("Shapes", "locks")).isEqualTo(" lockedtruetrue");
    }

    @Test
    void movesLocalVariablesBehindWideParameters() throws Exception {
        Program plain = Program.of(
                "class Shapes { " + "static String wide(long a, double b, int c) { return a + \":\" + b + c; } }");
        assertThat(plain.woven()).isEqualTo(plain.plain());
        long sum = (1L << 33) + 3;
        assertThat(PROGRAM.run("Shapes", "wides"))
                .isEqualTo(sum + ":12.0:3:" + (2 + 3 * (1L << 33) + 4) + "23" + sum + "77.0 wide0:0.0:0:0?077.0 wide");
    }

    @Test
    void keepsHandlersOfTheMethod() throws Exception {
        assertThat(PROGRAM.run("Shapes", "triesAll"))
                .isEqualTo("1early tries|caught triesagainfinally tries|2finally tries");
    }

    @Test
    void keepsLoopAtTheFirstInstruction() throws Exception {
        assertThat(PROGRAM.run("Shapes", "looping")).isEqualTo(0);
        assertThat(PROGRAM.events()).containsExactly("SCOPE loop");
    }

    @Test
    void opensNoScopeInLambdaBody() throws Exception {
        assertThat(PROGRAM.run("Shapes", "lambda")).isEqualTo("in");
        assertThat(PROGRAM.run("Shapes", "at")).isEqualTo("in now");
    }

    @Test
    void restoresOuterScope() throws Exception {
        assertThat(PROGRAM.run("Shapes", "nested")).isEqualTo(" marketing.mail marketing");
    }

    @Test
    void allowsParametersToBeOverwritten() throws Exception {
        assertThat(PROGRAM.run("Shapes", "overwritten")).isEqualTo(6);
    }

    @Test
    void leavesNoScopeAfterStackOverflow() throws Exception {
        assertThat(PROGRAM.run("Shapes", "overflows")).isEqualTo(true);
    }

    @Test
    void opensInInterfaceMethodsWithBody() throws Exception {
        assertThat(PROGRAM.run("Job", "both")).isEqualTo(" default static");
    }

    @Test
    void opensTheScopeOfTheTypeUnlessTheMethodNamesItsOwn() throws Exception {
        assertThat(PROGRAM.run("Types", "all")).isEqualTo("| type partner| own partner| type else|");
    }

    @Test
    void tellsAllFactsOfScope() throws Exception {
        PROGRAM.run("Facts", "run");
        assertThat(PROGRAM.events())
                .filteredOn(event -> event.startsWith("SCOPE"))
                .containsExactly(
                        "SCOPE STORE US [customer:email,customer:name]",
                        "SCOPE LOG [visitor:ip]",
                        "SCOPE dpo",
                        "SCOPE p mailer EXPORT [customer:email]",
                        "SCOPE r [customer:part]");
        assertThat(PROGRAM.events()).contains("READ Facts#email in STORE US [customer:email,customer:name]");
    }

    @Test
    void propagatesDenialAtOpening() throws Exception {
        assertThat(PROGRAM.run("Shapes", "denials")).isEqualTo("refused");
    }
}
