package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.weave.MemberCoverage.Status;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.build.BuildLogger;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import org.jspecify.annotations.Nullable;

/**
 * The weaver as a Byte Buddy build plugin, found by {@code byte-buddy-maven-plugin} once this library is one of that
 * plugin's dependencies.
 *
 * <p>Works with every entry point. Says per class what was guarded, and fails the build with the problems of all
 * classes if there is one that it cannot guard. Where the build tool weaves in place, as that plugin does, writes which
 * guards cover each labelled member into {@code target/privacy}, and fails the build if one is not covered.
 */
public final class PrivacyPlugin implements Plugin.WithPreprocessor {

    private static final String MODULE_INFO = "module-info";
    private static final String POLICY = "privacy/policy.json";

    private final BuildLogger log;
    private final @Nullable Path classes;
    private boolean refused;
    private volatile @Nullable String anyWoven;
    private final Set<String> concerned = ConcurrentHashMap.newKeySet();
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger woven = new AtomicInteger();
    private final AtomicInteger guards = new AtomicInteger();
    private @Nullable ClassFileLocator classPath;
    private @Nullable Weaver weaver;
    private @Nullable ModuleRequirement module;

    /** For build tools that offer no log. */
    public PrivacyPlugin() {
        this(BuildLogger.StreamWriting.toSystemOut());
    }

    /** @param log the build tool's log */
    @Plugin.Factory.UsingReflection.Priority(Integer.MAX_VALUE - 1)
    public PrivacyPlugin(BuildLogger log) {
        this(log, null);
    }

    /**
     * For build tools that weave in place.
     *
     * @param log the build tool's log
     * @param classes the directory that is woven, such as {@code target/classes}
     */
    @Plugin.Factory.UsingReflection.Priority(Integer.MAX_VALUE)
    public PrivacyPlugin(BuildLogger log, @Nullable File classes) {
        this.log = log;
        this.classes = classes == null ? null : classes.toPath().toAbsolutePath();
    }

    /** Every class is looked at before the first is woven, so that the others stay as they are, byte for byte. */
    @Override
    public void onPreprocess(TypeDescription type, ClassFileLocator locator) {
        byte[] classFile = classFile(type, locator);
        if (type.getName().equals(MODULE_INFO)) {
            module = ModuleRequirement.read(classFile);
            return;
        }
        try {
            if (weaver(locator).weave(classFile).isPresent()) {
                concerned.add(type.getName());
            }
        } catch (WeavingException refused) {
            concerned.add(type.getName()); // so that its turn comes, to report the problems of all classes
            problems.addAll(refused.problems());
        }
    }

    @Override
    public boolean matches(@Nullable TypeDescription type) {
        return type != null && concerned.contains(type.getName());
    }

    @Override
    public DynamicType.Builder<?> apply(
            DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
        refuseProblems();
        byte[] classFile = classFile(type, locator);
        Weaver current = weaver(locator).reportingTo(this::report);
        return current.weave(classFile).isEmpty() ? builder : builder.visit(new WeavingWrapper(current, classFile));
    }

    private void refuseProblems() {
        List<Problem> found = new ArrayList<>(problems);
        if (module != null) {
            found.addAll(module.problems("module-info.java"));
        }
        if (!found.isEmpty()) {
            refused = true;
            throw new WeavingException(found);
        }
    }

    @Override
    public void close() {
        if (weaver != null) {
            log.info("Guarded " + guards + " accesses and scopes in " + woven + " classes");
            if (!weaver.missing().isEmpty()) {
                log.warn("Not on the class path, so annotated methods of these types would not be guarded: "
                        + String.join(", ", weaver.missing()));
            }
            if (!refused) {
                cover(weaver);
            }
        }
    }

    /** Looks at what came out, whoever put it there: says what covers each labelled member, and refuses a gap. */
    private void cover(Weaver weaver) {
        if (classes == null || !Files.isDirectory(classes)) {
            return; // the build tool does not say where the classes are
        }
        try {
            if (isWrittenElsewhere(classes)) {
                log.info("Not woven in place: 'verify' shows the guards of what was written elsewhere");
                return;
            }
            CoverageTable table = weaver.covered(classes);
            if (!table.members().isEmpty()) {
                CoverageFiles files = new CoverageFiles(table, findings(table, classes));
                files.findings().forEach(log::warn);
                log.info(files.summary() + ": " + files.write(classes));
            }
            if (!table.passed()) {
                throw new WeavingException(table.members().stream()
                        .filter(member -> member.status() == Status.NONE)
                        .map(Problems::uncovered)
                        .toList());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot look through " + classes, failure);
        }
    }

    /** {@return what the policy that is built with the classes, if there is one, finds fault with} */
    private static List<String> findings(CoverageTable table, Path classes) {
        Path policy = classes.resolve(POLICY);
        return Files.isRegularFile(policy) ? table.findings(PolicyReader.read(policy)) : List.of();
    }

    /** {@return whether the classes that were woven just now are as they were} */
    private boolean isWrittenElsewhere(Path place) throws IOException {
        String name = anyWoven;
        Path file = name == null ? null : place.resolve(name.replace('.', '/') + ".class");
        return file != null
                && Files.isRegularFile(file)
                && !LabelReader.glance(Files.readAllBytes(file)).woven();
    }

    private void report(WeavingReport report) {
        anyWoven = report.className();
        woven.incrementAndGet();
        guards.addAndGet(report.guards().size());
        report.toString().lines().forEach(log::info);
        report.warnings().forEach(log::warn);
    }

    private Weaver weaver(ClassFileLocator locator) {
        Weaver current = weaver;
        if (current == null || locator != classPath) {
            current = Weaver.reading(locator);
            weaver = current;
            classPath = locator;
        }
        return current;
    }

    private static byte[] classFile(TypeDescription type, ClassFileLocator locator) {
        try {
            return locator.locate(type.getName()).resolve();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read class " + type.getName(), failure);
        }
    }
}
