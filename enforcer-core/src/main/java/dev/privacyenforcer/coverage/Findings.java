package dev.privacyenforcer.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
            "rights",
            "coverage",
            "spring");

    private static final String GUARD = "dev/privacyenforcer/hook/Guard.class";
    private static final Pattern ROOTS =
            Pattern.compile("^(BOOT-INF/classes|WEB-INF/classes|META-INF/versions/[0-9]+)/");

    private final ClassScan scan = new ClassScan();
    private final @Nullable Set<String> names;
    private final Set<String> woven = new TreeSet<>();
    private final Set<String> unwoven = new TreeSet<>();
    private int classes;
    private boolean hook;

    /** @param named whether the names of all classes are wanted */
    Findings(boolean named) {
        names = named ? new HashSet<>() : null;
    }

    /**
     * Looks at one class file.
     *
     * @param path its name, with directories
     */
    void look(String path, InputStream classFile) throws IOException {
        classes++;
        hook |= path.endsWith(GUARD) && !path.contains("/shaded/");
        if (names != null) {
            String name = ROOTS.matcher(path).replaceFirst("");
            names.add(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
        }
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (file.equals("module-info.class") || file.equals("package-info.class")) {
            return;
        }
        ClassScan.Found found = scan.scan(classFile);
        if (found != null && !isOwn(found.name())) {
            (found.woven() ? woven : unwoven).add(found.name());
        }
    }

    JarFindings inJar(String classPath) {
        return new JarFindings(List.copyOf(woven), List.copyOf(unwoven), classPath, classes, hook);
    }

    void add(Findings other) {
        woven.addAll(other.woven);
        unwoven.addAll(other.unwoven);
        classes += other.classes;
        hook |= other.hook;
        if (names != null && other.names != null) {
            names.addAll(other.names);
        }
    }

    void add(JarFindings jar) {
        woven.addAll(jar.woven());
        unwoven.addAll(jar.unwoven());
        hook |= jar.hook();
    }

    /** {@return whether the hook of this library is among them} */
    boolean hook() {
        return hook;
    }

    /** {@return binary names of all classes, if they are wanted} */
    Set<String> names() {
        return names == null ? Set.of() : Set.copyOf(names);
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
