package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles source text, so that each test shows the code it weaves and may hold code that must not be woven. */
final class SourceCode {

    private static final Pattern NAME = Pattern.compile("(?:class|record|interface|enum|module) ([\\w.-]+)");
    private static final String IMPORTS = "package app; import dev.privacyenforcer.annotations.*; import java.util.*;"
            + " import java.util.function.*; import java.util.stream.*;"
            + " import dev.privacyenforcer.weave.Sight; ";

    private SourceCode() {}

    /** {@return class files by binary name, compiled for Java 17 within package {@code app}} */
    static Map<String, byte[]> compile(String... sources) {
        return compile(List.of("--release", "17", "-g"), Stream.of(sources).map(text -> IMPORTS + text));
    }

    /** {@return the class file of {@code app.A}} */
    static byte[] compileA(String source) {
        return Objects.requireNonNull(compile(source).get("app.A"));
    }

    /** {@return class files by binary name} */
    static Map<String, byte[]> compileFor(int release, String... sources) {
        return compile(
                List.of("--release", Integer.toString(release)),
                Stream.of(sources).map(text -> IMPORTS + text));
    }

    /** {@return class files by binary name, of sources that name their package} */
    static Map<String, byte[]> compileAsIs(String... sources) {
        return compile(List.of("--release", "17"), Stream.of(sources));
    }

    private static Map<String, byte[]> compile(List<String> options, Stream<String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        Map<String, ByteArrayOutputStream> output = new TreeMap<>();
        List<Unit> units = sources.map(Unit::new).toList();
        try (Memory memory = new Memory(compiler.getStandardFileManager(null, null, null), output)) {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("-proc:none", "-Xlint:none", "-classpath", System.getProperty("java.class.path")));
            boolean compiled =
                    compiler.getTask(complaints, memory, null, all, null, units).call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        Map<String, byte[]> classFiles = new TreeMap<>();
        output.forEach((name, bytes) -> classFiles.put(name, bytes.toByteArray()));
        return classFiles;
    }

    private static final class Unit extends SimpleJavaFileObject {

        private final String text;

        Unit(String text) {
            super(URI.create("memory:///" + name(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String name(String text) {
            Matcher name = NAME.matcher(text);
            assertThat(name.find()).isTrue();
            return text.contains("module " + name.group(1)) ? "module-info" : name.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> output;

        Memory(JavaFileManager next, Map<String, ByteArrayOutputStream> output) {
            super(next);
            this.output = output;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return output.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
