package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.Bindings;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.jspecify.annotations.Nullable;

/**
 * Weaves classes as they are loaded: the same {@link Weaver} as at build time, for every class that an application
 * loads.
 *
 * <p>Classes of the JDK and of this library, and those that frameworks derive from classes already woven, are passed
 * over; classes woven at build time stay as they are. A class that cannot be woven is never loaded unwoven: its first
 * use throws a {@link LinkageError} that says why.
 */
public final class LoadTimeWeaver implements ClassFileTransformer {

    private static final Pattern OWN = Pattern.compile("dev/privacyenforcer/("
            + "(annotations|hook|policy|consent|decision|evidence|report|coverage|weave|archunit|cli|agent|test|spring)/[^/]+"
            + "|shaded/.*|[^/]+)");
    private static final Pattern DERIVED = Pattern.compile(
            ".*(\\$HibernateProxy|\\$\\$SpringCGLIB\\$\\$|\\$\\$EnhancerByCGLIB\\$\\$|\\$MockitoMock\\$).*");

    private static final String SPRING_LAUNCHER = "org.springframework.boot.loader.";

    private final Bindings bindings;
    private final BiConsumer<String, String> refusals;
    private final boolean doors;
    private final Set<String> labelled;
    private final Consumer<Module> reader;
    private final Map<ClassLoader, Weaver> weavers = Collections.synchronizedMap(new WeakHashMap<>());
    private final Set<String> woven = ConcurrentHashMap.newKeySet();

    /**
     * Makes one for a virtual machine.
     *
     * @param bindings labels for classes that carry none
     * @param labelled binary names of the classes of the class path that carry labels
     * @param doors whether the doors of the JDK are guarded, too
     * @param reader makes a module read the hook
     * @param refusals is told which class cannot be woven, and why
     */
    public LoadTimeWeaver(
            Bindings bindings,
            Set<String> labelled,
            boolean doors,
            Consumer<Module> reader,
            BiConsumer<String, String> refusals) {
        this.bindings = bindings;
        this.labelled = Set.copyOf(labelled);
        this.doors = doors;
        this.reader = reader;
        this.refusals = refusals;
    }

    /** {@return names of the classes that were woven so far, sorted} */
    public Set<String> woven() {
        return new TreeSet<>(woven);
    }

    @Override
    @SuppressWarnings("BanClassLoader") // it is where the classes come from
    public byte @Nullable [] transform(
            Module module,
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (loader == null || loader == ClassLoader.getPlatformClassLoader() || isPassedOver(className)) {
            return null;
        }
        try {
            byte[] woven = weave(weaver(loader), classFile);
            if (woven != null && module.isNamed()) {
                reader.accept(module);
            }
            return woven;
        } catch (WeavingException refused) {
            return poisoned(className, classFile, String.valueOf(refused.getMessage()));
        } catch (Throwable failure) { // whatever it throws, the virtual machine would load the class unwoven
            return poisoned(
                    className,
                    classFile,
                    Problems.failure(String.valueOf(className), failure).toString());
        }
    }

    private static boolean isPassedOver(@Nullable String className) {
        return className != null
                && (Names.isJdk(className)
                        || OWN.matcher(className).matches()
                        || DERIVED.matcher(className).matches());
    }

    /**
     * {@return a hidden class with its guards; no transformer sees these}
     *
     * @param loader its class loader
     * @param classFile without guards
     */
    public byte[] weaveHidden(@Nullable ClassLoader loader, byte[] classFile) {
        if (loader == null || loader == ClassLoader.getPlatformClassLoader()) {
            return classFile;
        }
        Weaver thorough = weaverOf(loader);
        byte[] guarded = weave(thorough, classFile);
        return guarded == null ? classFile : guarded;
    }

    private byte @Nullable [] weave(Weaver weaver, byte[] classFile) {
        boolean concerned = weaver.concerns(classFile);
        byte[] woven = concerned ? weaver.weave(classFile).orElse(classFile) : classFile;
        byte[] guarded = doors ? weaver.doors().weave(woven, concerned) : woven;
        return guarded == classFile ? null : guarded;
    }

    /** Makes it outside of the lock, as making it may load classes. */
    private Weaver weaver(ClassLoader loader) {
        Weaver known = weavers.get(loader);
        if (known != null) {
            return known;
        }
        Weaver made = isOfClassPath(loader) ? weaverOf(loader).knowing(labelled) : weaverOf(loader);
        Weaver other = weavers.putIfAbsent(loader, made);
        return other == null ? made : other;
    }

    /** Other loaders may bring labelled classes that nobody could know at start. */
    private static boolean isOfClassPath(ClassLoader loader) {
        return loader == ClassLoader.getSystemClassLoader()
                || loader.getClass().getName().startsWith(SPRING_LAUNCHER);
    }

    private Weaver weaverOf(ClassLoader loader) {
        return Weaver.reading(ClassFileLocator.ForClassLoader.WeaklyReferenced.of(loader))
                .binding(bindings)
                .ofEveryClass()
                .reportingTo(report -> woven.add(report.className()));
    }

    private byte[] poisoned(@Nullable String className, byte[] classFile, String why) {
        refusals.accept(className == null ? "a class without a name" : Names.binary(className), why);
        try {
            return Poison.of(classFile, why);
        } catch (RuntimeException unreadable) {
            return new byte[0]; // no class file at all, which the virtual machine refuses
        }
    }
}
