package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.Bindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Weaves a whole directory or jar, the jars inside included: for builds without a plugin, and for programs one only has
 * as a jar.
 *
 * <p>All or nothing: if one class cannot be woven, no file is written.
 */
public final class ArchiveWeaver {

    private static final String MODULE_INFO = "module-info.class";

    private final List<WeavingReport> reports = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Weaver weaver;

    private ArchiveWeaver(ClassFileLocator locator, Bindings bindings) {
        this.weaver = Weaver.reading(locator).binding(bindings).reportingTo(reports::add);
    }

    /**
     * Weaves.
     *
     * @param from a directory or jar
     * @param classPath directories and jars with other classes that its code refers to
     * @param bindings labels for classes that carry none
     * @param to the directory or jar to write; may be the same
     * @return what was done to each class that was changed
     * @throws WeavingException if classes cannot be woven as they are; names every problem
     * @throws IOException if something cannot be read or written
     */
    public static List<WeavingReport> weave(Path from, Collection<Path> classPath, Bindings bindings, Path to)
            throws IOException {
        Archive archive = Archive.read(from);
        try (ClassFileLocator locator = locator(archive, classPath)) {
            ArchiveWeaver weaving = new ArchiveWeaver(locator, bindings);
            Archive woven = weaving.weave(archive);
            weaving.problems.addAll(BindingsCheck.absentClasses(bindings, weaving.names, locator));
            if (!weaving.problems.isEmpty()) {
                throw new WeavingException(weaving.problems);
            }
            woven.write(to);
            return List.copyOf(weaving.reports);
        }
    }

    private Archive weave(Archive archive) {
        byte[] moduleInfo = archive.items().stream()
                .filter(item -> item.name().equals(MODULE_INFO))
                .map(Archive.Item::bytes)
                .findFirst()
                .orElse(null);
        Weaver here = moduleInfo == null ? weaver : weaver.inModule(moduleInfo);
        int before = reports.size();
        Archive woven = archive.map(item -> item.isClass() ? weave(item, here) : item);
        if (reports.size() > before) {
            archive.items().stream()
                    .map(Archive.Item::name)
                    .filter(name -> name.matches("META-INF/[^/]+\\.SF"))
                    .forEach(name -> problems.add(Problems.signed(name)));
        }
        return woven;
    }

    private Archive.Item weave(Archive.Item item, Weaver here) {
        names.add(Names.binary(OpenedClassReader.of(item.bytes()).getClassName()));
        try {
            Optional<byte[]> woven = here.weave(item.bytes());
            return woven.map(item::with).orElse(item);
        } catch (WeavingException refused) {
            problems.addAll(refused.problems());
            return item;
        }
    }

    private static ClassFileLocator locator(Archive archive, Collection<Path> classPath) throws IOException {
        Map<String, byte[]> own = new HashMap<>();
        collect(archive, own);
        List<ClassFileLocator> locators = new ArrayList<>();
        locators.add(new ClassFileLocator.Simple(own));
        for (Path place : classPath) {
            if (Files.isDirectory(place)) {
                locators.add(new ClassFileLocator.ForFolder(place.toFile()));
            } else if (Files.isRegularFile(place)) {
                locators.add(ClassFileLocator.ForJarFile.of(place.toFile()));
            }
        }
        return new ClassFileLocator.Compound(locators);
    }

    private static void collect(Archive archive, Map<String, byte[]> classes) {
        for (Archive.Item item : archive.items()) {
            if (item.nested() != null) {
                collect(item.nested(), classes);
            } else if (item.isClass()) {
                ClassReader reader = OpenedClassReader.of(item.bytes());
                String name = Names.binary(reader.getClassName());
                if (item.isVersion()) {
                    classes.putIfAbsent(name, item.bytes());
                } else {
                    classes.put(name, item.bytes());
                }
            }
        }
    }
}
