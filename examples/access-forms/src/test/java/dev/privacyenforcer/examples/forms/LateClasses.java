package dev.privacyenforcer.examples.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import net.bytebuddy.build.BuildLogger;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;

/**
 * Compiles the forms in {@code src/late}, each by itself, with the JDK that runs the test; changes them as their first
 * line says; and weaves them with the build plugin, which refuses some.
 */
final class LateClasses {

    private static final Path SOURCES = Path.of("src/late");
    private static final Pattern CODE = Pattern.compile("ENF-\\d{3}");

    final Path unwoven;
    final Path woven;
    final Map<String, String> refused = new TreeMap<>();
    private final Path work;

    private LateClasses(Path directory) throws IOException {
        unwoven = Files.createDirectories(directory.resolve("unwoven"));
        woven = Files.createDirectories(directory.resolve("woven"));
        work = directory.resolve("work");
    }

    static LateClasses in(Path directory) throws IOException {
        clear(directory);
        LateClasses classes = new LateClasses(directory);
        for (Path source : files(SOURCES)) {
            classes.make(source, new Recipe(Files.readAllLines(source).get(0)));
        }
        return classes;
    }

    private void make(Path source, Recipe recipe) throws IOException {
        if (recipe.release() > Runtime.version().feature()) {
            return;
        }
        String form = source.getFileName().toString().replace(".java", "");
        Path compiled = Files.createDirectories(work.resolve(form));
        compile(source, recipe.release(), compiled);
        recipe.changeBefore(compiled);
        copy(compiled, unwoven);
        try {
            Path guarded = Files.createDirectories(work.resolve(form + "-woven"));
            weave(compiled, guarded);
            recipe.changeAfter(guarded);
            copy(guarded, woven);
        } catch (RuntimeException problem) {
            refused.put(form, code(problem));
        }
        recipe.changeAfter(unwoven, form);
    }

    private static void compile(Path source, int release, Path target) {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-Xlint:-options"));
        options.addAll(List.of("--release", String.valueOf(release), "-d", target.toString()));
        options.addAll(List.of("-cp", System.getProperty("java.class.path"), source.toString()));
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException(source + " does not compile");
        }
    }

    /** As a build tool does. */
    private static void weave(Path from, Path to) throws IOException {
        ClassFileLocator classPath = ClassFileLocator.ForClassLoader.ofSystemLoader();
        new Plugin.Engine.Default()
                .with(new ClassFileLocator.Compound(new ClassFileLocator.ForFolder(from.toFile()), classPath))
                .apply(
                        from.toFile(),
                        to.toFile(),
                        new Plugin.Factory.UsingReflection(plugin())
                                .with(Plugin.Factory.UsingReflection.ArgumentResolver.ForType.of(
                                        BuildLogger.class, BuildLogger.NoOp.INSTANCE)));
    }

    private static Class<? extends Plugin> plugin() {
        return dev.privacyenforcer.weave.PrivacyPlugin.class;
    }

    private static String code(Throwable problem) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            Matcher code = CODE.matcher(String.valueOf(at.getMessage()));
            if (code.find()) {
                return code.group();
            }
        }
        throw new IllegalStateException("not refused but broken", problem);
    }

    static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.write(target, Files.readAllBytes(file));
        }
    }

    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
