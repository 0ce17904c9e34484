package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewWeavingTests {

    private static final Program PROGRAM = Program.of("""
            class Kinds {
                static final String NOW = "x";
                @Deidentifies(by = "dpo", reason = "r") void nothing(StringBuilder out) { out.append(NOW); }
                @Deidentifies(by = "dpo", reason = "r") static boolean z() { return true; }
                @Deidentifies(by = "dpo", reason = "r") static byte b() { return 1; }
                @Deidentifies(by = "dpo", reason = "r") static char c() { return 'c'; }
                @Deidentifies(by = "dpo", reason = "r") static int i(long wide, int n) { return n > 0 ? n : (int) wide; }
                @Deidentifies(by = "dpo", reason = "r") static long j(double d) { return (long) d; }
                @Deidentifies(by = "dpo", reason = "r") static float f() { return 2.5f; }
                @Deidentifies(by = "dpo", reason = "r") static double d() { return 3.5; }
                @Deidentifies(by = "dpo", reason = "r") static String[] a(String s) { try { return new String[] {s}; } finally { s = null; } }
                @Deidentifies(by = "dpo", reason = "r") static Map<String, Integer> m() { return Map.of("k", 1); }
                @Deidentifies(by = "dpo", reason = "r") static String t(int n) { if (n > 0) throw new IllegalStateException("t"); return "n"; }
                static String all() {
                    var out = new StringBuilder(); new Kinds().nothing(out);
                    String thrown; try { thrown = t(1); } catch (IllegalStateException e) { thrown = e.getMessage(); }
                    return out + "" + z() + b() + c() + i(7L, 0) + i(7L, 2) + j(9.9) + f() + d() + a("s")[0] + m() + thrown + t(0);
                }
            }""");

    @Test
    void checksTheResultOfEveryReturnTypeAndLeavesItAsItIs() throws Exception {
        assertThat(PROGRAM.run("Kinds", "all")).isEqualTo("xtrue1c7292.53.5s{k=1}tn");
    }
}
