package dev.privacyenforcer.weave;

import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.policy.BindingsReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.bytebuddy.dynamic.ClassFileLocator;

/** A program that was compiled and woven in memory, in a class loader of its own that verifies it. */
final class Program {

    private final Map<String, byte[]> plain;
    private final Map<String, byte[]> woven;
    private final Loader loader;
    private RecordingEngine engine = new RecordingEngine();

    private Program(Map<String, byte[]> plain, Map<String, byte[]> woven) {
        this.plain = plain;
        this.woven = woven;
        this.loader = new Loader(woven);
    }

    static Program of(String... sources) {
        return ofClasses(SourceCode.compile(sources));
    }

    /** Labelled by bindings alone, as under an agent: fields need not be private. */
    static Program bound(String bindings, String... sources) {
        Map<String, byte[]> plain = SourceCode.compile(sources);
        Weaver weaver = Weaver.reading(locator(plain))
                .binding(BindingsReader.read(bindings.getBytes(StandardCharsets.UTF_8), "bindings.json"))
                .ofEveryClass();
        Map<String, byte[]> woven = new TreeMap<>(plain);
        woven.replaceAll((name, classFile) -> weaver.weave(classFile).orElse(classFile));
        return new Program(plain, woven);
    }

    /** With the doors of the JDK guarded, too. */
    static Program withDoors(String... sources) {
        Map<String, byte[]> plain = SourceCode.compile(sources);
        Weaver weaver = Weaver.reading(locator(plain));
        Map<String, byte[]> woven = new TreeMap<>(plain);
        woven.replaceAll((name, classFile) ->
                weaver.doors().weave(weaver.weave(classFile).orElse(classFile), true));
        return new Program(plain, woven);
    }

    static Program ofClasses(Map<String, byte[]> classFiles) {
        return new Program(classFiles, weave(classFiles));
    }

    static ClassFileLocator locator(Map<String, byte[]> classFiles) {
        return new ClassFileLocator.Compound(
                new ClassFileLocator.Simple(classFiles),
                ClassFileLocator.ForClassLoader.of(Program.class.getClassLoader()));
    }

    static Map<String, byte[]> weave(Map<String, byte[]> classFiles) {
        Weaver weaver = Weaver.reading(locator(classFiles));
        Map<String, byte[]> woven = new TreeMap<>(classFiles);
        woven.replaceAll((name, classFile) -> weaver.weave(classFile).orElse(classFile));
        return woven;
    }

    Map<String, byte[]> plain() {
        return plain;
    }

    Map<String, byte[]> woven() {
        return woven;
    }

    Class<?> load(String simpleName) throws ClassNotFoundException {
        return Class.forName("app." + simpleName, false, loader);
    }

    /** Calls a static method and returns its result; exceptions come as they are thrown. */
    Object run(String simpleName, String method, Object... arguments) throws Exception {
        Method found = Stream.of(load(simpleName).getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method) && !candidate.isSynthetic())
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        engine = new RecordingEngine();
        Guard.install(engine);
        try {
            return found.invoke(null, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw (Error) thrown.getCause();
        } finally {
            Guard.install(null);
        }
    }

    RecordingEngine engine() {
        return engine;
    }

    List<String> events() {
        return engine.events();
    }

    /** {@return the events of kind READ or WRITE, without their scope} */
    List<String> accesses() {
        List<String> accesses = new ArrayList<>();
        for (String event : engine.events()) {
            if (event.startsWith("READ") || event.startsWith("WRITE")) {
                accesses.add(event.replaceAll(" in .*", ""));
            }
        }
        return accesses;
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> classFiles;

        Loader(Map<String, byte[]> classFiles) {
            super(Program.class.getClassLoader());
            this.classFiles = classFiles;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classFiles.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
