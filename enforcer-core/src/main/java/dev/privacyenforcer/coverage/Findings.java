package dev.privacyenforcer.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what class files say of themselves, for one thread. */
final class Findings {

    private static final String OWN = "dev.privacyenforcer.";
    private static final Set<String> OWN_PACKAGES = Set.of(
            "annotations",
            "hook",
            "policy",
            "decision",
            "evidence",
            "report",
            "weave",
            "agent",
            "archunit",
            "cli",
            "test",
            "coverage",
            "spring");

    private final ClassScan scan = new ClassScan();
    private final Set<String> woven = new TreeSet<>();
    private final Set<String> unwoven = new TreeSet<>();
    private int classes;

    /**
     * Looks at one class file.
     *
     * @param file its name, without directories
     */
    void look(String file, InputStream classFile) throws IOException {
        classes++;
        if (file.equals("module-info.class") || file.equals("package-info.class")) {
            return;
        }
        ClassScan.Found found = scan.scan(classFile);
        if (found != null && !isOwn(found.name())) {
            (found.woven() ? woven : unwoven).add(found.name());
        }
    }

    JarFindings inJar(String classPath) {
        return new JarFindings(List.copyOf(woven), List.copyOf(unwoven), classPath, classes);
    }

    void add(Findings other) {
        woven.addAll(other.woven);
        unwoven.addAll(other.unwoven);
        classes += other.classes;
    }

    void add(JarFindings jar) {
        woven.addAll(jar.woven());
        unwoven.addAll(jar.unwoven());
    }

    Coverage coverage() {
        return new Coverage(List.copyOf(woven), List.copyOf(unwoven));
    }

    /** Our own packages name the annotations in order to find them; an application may live beneath ours. */
    private static boolean isOwn(String className) {
        int dot = className.lastIndexOf('.');
        String packageName = dot < 0 ? "" : className.substring(0, dot);
        return packageName.equals("dev.privacyenforcer")
                || (packageName.startsWith(OWN) && OWN_PACKAGES.contains(packageName.substring(OWN.length())));
    }
}
