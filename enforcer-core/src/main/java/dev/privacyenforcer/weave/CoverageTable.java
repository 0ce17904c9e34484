package dev.privacyenforcer.weave;

import dev.privacyenforcer.coverage.Undated;
import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.weave.MemberCoverage.Kind;
import dev.privacyenforcer.weave.MemberCoverage.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import net.bytebuddy.dynamic.ClassFileLocator;

/**
 * The proof that nothing labelled goes unguarded: every labelled member of some class files, and the guards that were
 * found there.
 *
 * @param members the members, class by class
 */
public record CoverageTable(List<MemberCoverage> members) {

    /** Copies the list. */
    public CoverageTable {
        members = List.copyOf(members);
    }

    /**
     * {@return the table of a directory or jar}
     *
     * @param place what to look through
     * @param classPath directories and jars with supertypes of its classes
     * @param bindings labels for classes that carry none
     * @throws IOException if something cannot be read
     */
    public static CoverageTable of(Path place, Collection<Path> classPath, Bindings bindings) throws IOException {
        Labels labels = new Labels(ClassFileLocator.NoOp.INSTANCE, bindings);
        for (Path dependency : classPath) {
            ClassFiles.in(dependency).forEach(labels::learn);
        }
        return of(place, labels);
    }

    /**
     * {@return the table of a directory or jar}
     *
     * @param labels finds the labels of what its classes refer to
     */
    static CoverageTable of(Path place, Labels labels) throws IOException {
        List<byte[]> classFiles = ClassFiles.in(place);
        List<ClassLabels> classes = classFiles.stream().map(labels::learn).toList();
        GuardScan found = new GuardScan(labels);
        classFiles.forEach(found::look);
        List<MemberCoverage> members = new ArrayList<>();
        for (ClassLabels self : classes) {
            if (!self.isDescriptor()) {
                new ClassCoverage(labels, found, self).addTo(members);
            }
        }
        return new CoverageTable(members);
    }

    /** {@return all members, one a line: status, kind, member, label and guards} */
    public List<String> lines() {
        List<List<String>> rows = members.stream().map(MemberCoverage::cells).toList();
        int[] widths = new int[MemberCoverage.CELLS];
        for (List<String> row : rows) {
            Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).length()));
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }

    /**
     * {@return what is to be found fault with: retention rules that count from a time that labelled members do not
     * have}
     *
     * @param policy has the rules
     */
    public List<String> findings(Policy policy) {
        return Undated.findings(
                policy,
                members.stream()
                        .filter(member -> member.isData() && !member.dated())
                        .map(member -> new Undated.Member(
                                member.className() + "#" + member.member(),
                                member.label().substring(0, member.label().indexOf(':')),
                                member.label().substring(member.label().indexOf(':') + 1)))
                        .toList());
    }

    /** {@return whether there is no gap} */
    public boolean passed() {
        return count(Status.NONE) == 0;
    }

    /** {@return how many members have this status} */
    public long count(Status status) {
        return members.stream().filter(member -> member.status() == status).count();
    }

    /** {@return how many members of this kind there are} */
    public long count(Kind kind) {
        return members.stream().filter(member -> member.kind() == kind).count();
    }

    /** {@return how many classes have labelled members} */
    public long classes() {
        return members.stream().map(MemberCoverage::className).distinct().count();
    }
}
