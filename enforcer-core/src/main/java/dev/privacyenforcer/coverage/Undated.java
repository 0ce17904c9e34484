package dev.privacyenforcer.coverage;

import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Labelled members of objects that do not say since when they are there, although a retention rule counts from that: it
 * never ends for them; GDPR Art. 5(1)(e).
 */
public final class Undated {

    private static final int SHOWN = 10;

    /**
     * A labelled member of a class without {@code @CollectedAt}, its own or an inherited one.
     *
     * @param name such as {@code com.acme.Customer#email}
     * @param dataSubject whose data
     * @param category which data
     */
    public record Member(String name, String dataSubject, String category) {}

    private final ClassLoader loader;
    private final Map<String, Optional<MemberFile.Read>> known = new HashMap<>();

    private Undated(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * {@return such members of some classes; none is loaded, and one whose file is not to be had is passed over}
     *
     * @param classNames binary names
     * @param loader finds the class files
     */
    public static List<Member> in(Collection<String> classNames, ClassLoader loader) {
        Undated files = new Undated(loader);
        List<Member> members = new ArrayList<>();
        for (String name : classNames) {
            MemberFile.Read file = files.read(name);
            if (file != null && !files.isDated(file)) {
                for (MemberFile.Labelled member : file.members()) {
                    String dataSubject = member.of().isEmpty() ? files.dataSubject(file) : member.of();
                    members.add(new Member(name + "#" + member.name(), dataSubject, member.category()));
                }
            }
        }
        return members;
    }

    /** {@return whether a policy has rules that count from the time of collection} */
    public static boolean matters(Policy policy) {
        return policy.retention().stream().anyMatch(Undated::counts);
    }

    /**
     * {@return what is to be found fault with, one text for each retention rule}
     *
     * @param policy has the rules
     * @param members labelled members that nothing dates
     */
    public static List<String> findings(Policy policy, Collection<Member> members) {
        List<String> findings = new ArrayList<>();
        for (Retention rule : policy.retention()) {
            List<String> concerned = members.stream()
                    .filter(member -> rule.selector().names(member.dataSubject(), member.category()))
                    .map(Member::name)
                    .toList();
            if (counts(rule) && !concerned.isEmpty()) {
                findings.add(text("retention rule '" + rule.id() + "'", concerned));
            }
        }
        return findings;
    }

    /**
     * {@return the text of the finding}
     *
     * @param rule what counts
     * @param members for which
     */
    public static String text(String rule, List<String> members) {
        int more = members.size() - SHOWN;
        return "ENF-343 No time of collection: " + rule + " counts from it, and never ends for these data\n"
                + "  at      " + String.join(", ", members.subList(0, Math.min(SHOWN, members.size())))
                + (more > 0 ? " and " + more + " more" : "") + "\n"
                + "  because no field of the class or one above it carries @CollectedAt\n"
                + "  fix     put @CollectedAt on the field that says since when the object holds the data";
    }

    private static boolean counts(Retention rule) {
        return rule.isFromCollection() && rule.period() != null;
    }

    private boolean isDated(MemberFile.Read file) {
        MemberFile.Read at = file;
        while (at != null && !at.dated()) {
            at = at.above() == null ? null : read(at.above());
        }
        return at != null;
    }

    private String dataSubject(MemberFile.Read file) {
        MemberFile.Read at = file;
        while (at != null && at.dataSubject() == null) {
            at = at.outer() == null ? null : read(at.outer());
        }
        return at == null || at.dataSubject() == null ? "" : at.dataSubject();
    }

    private MemberFile.@Nullable Read read(String className) {
        return known.computeIfAbsent(className, this::find).orElse(null);
    }

    private Optional<MemberFile.Read> find(String className) {
        if (className.startsWith("java.")) {
            return Optional.empty();
        }
        try (InputStream file = loader.getResourceAsStream(className.replace('.', '/') + ".class")) {
            return file == null ? Optional.empty() : Optional.of(MemberFile.read(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
