package dev.privacyenforcer.weave;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.jar.asm.ConstantDynamic;

/** One class while it is woven: what is known of it, and what has been done to it. */
final class ClassInWork {

    /** HotSpot does not compile methods beyond this size (its HugeMethodLimit). */
    static final int COMPILED = 8_000;

    final Labels labels;
    final ClassLabels self;
    final List<Problem> problems = new ArrayList<>();

    private final Set<String> guards = new LinkedHashSet<>();
    private final Set<String> made = new TreeSet<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Detour> detours = new ArrayList<>();

    ClassInWork(Labels labels, ClassLabels self) {
        this.labels = labels;
        this.self = self;
    }

    /** The number of an access point, as a constant that the hook links once. */
    ConstantDynamic site(String kind, String method, int line, String member, List<String> facts) {
        String place = method.isEmpty() ? "" : method + ": ";
        guards.add(place
                + kind.toLowerCase(Locale.ROOT)
                + (member.isEmpty() ? "" : " " + member)
                + facts.stream()
                        .filter(fact -> !fact.startsWith("via="))
                        .map(fact -> " " + fact)
                        .reduce("", String::concat));
        made.add(kind + "|" + member + "|" + String.join("|", facts));
        List<Object> arguments = new ArrayList<>(List.of(kind, self.source(), method, line, member));
        arguments.addAll(facts);
        return new ConstantDynamic("site", "Ljava/lang/Integer;", Names.SITE, arguments.toArray());
    }

    /** A call or handle that needs a scope around it goes through a method of its own. */
    Detour detour(Detour detour) {
        detours.add(detour);
        made.add("detour|" + detour.target().member() + detour.target().descriptor());
        return detour;
    }

    List<Detour> detours() {
        return detours;
    }

    /** A generated method was redirected to the hook. */
    void masked(String labelled) {
        made.add("masked|" + labelled);
        guards.add("toString: masks " + labelled);
    }

    void measured(String method, int size, int grown) {
        if (size > COMPILED && size - grown <= COMPILED) {
            warnings.add(self.binaryName() + "." + method + " is " + size
                    + " bytes long with its guards: the virtual machine compiles methods of up to " + COMPILED
                    + " bytes only, so it will run slowly; split it");
        }
    }

    /** {@return whether the class must change} */
    boolean touched() {
        return self.mentions() || !made.isEmpty() || !problems.isEmpty();
    }

    String where(String method, int line) {
        return self.binaryName() + "." + method + "(" + self.source() + (line > 0 ? ":" + line : "") + ")";
    }

    /** {@return a short hash of the labels that the guards were made from} */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(String.join("\n", made).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    WeavingReport report() {
        return new WeavingReport(self.binaryName(), List.copyOf(guards), warnings);
    }
}
