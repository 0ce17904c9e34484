package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.privacyenforcer.hook.Guard;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.junit.jupiter.api.Test;

/**
 * Labels every type and every private field of a whole library, so that the weaver meets code nobody made up for it.
 */
class LibraryWeavingTests {

    @Test
    void weavesLibraryThatIsLabelledThroughout() throws Exception {
        Map<String, byte[]> labelled = new TreeMap<>();
        library().forEach((name, classFile) -> labelled.put(name, label(classFile)));
        Map<String, byte[]> woven = Program.weave(labelled);
        Verification before = WeaveVerifier.verify(labelled.values());
        Verification after = WeaveVerifier.verify(woven.values());
        assertThat(before.references()).isGreaterThan(1_500);
        assertThat(before.unguarded()).hasSize(before.references());
        assertThat(after.unguarded()).isEmpty();

        Guard.install(new RecordingEngine());
        try {
            assertThat(unverifiable(woven)).isEmpty();
            assertThat(useful(woven)).isEqualTo("{\"a\":[1,2.5,\"x\"]}");
        } finally {
            Guard.install(null);
        }
    }

    private static List<String> unverifiable(Map<String, byte[]> woven) {
        Loader loader = new Loader(woven);
        List<String> failures = new ArrayList<>();
        for (String name : woven.keySet()) {
            try {
                Class.forName(name, true, loader);
            } catch (VerifyError | ClassFormatError | IncompatibleClassChangeError failure) {
                failures.add(name + ": " + failure);
            } catch (LinkageError | ClassNotFoundException optional) {
                // the library has parts that need other libraries
            }
        }
        return failures;
    }

    private static Object useful(Map<String, byte[]> woven) throws ReflectiveOperationException {
        Class<?> mapper = Class.forName(ObjectMapper.class.getName(), true, new Loader(woven));
        Object instance = mapper.getConstructor().newInstance();
        Object tree = mapper.getMethod("readTree", String.class).invoke(instance, "{\"a\" : [1, 2.5, \"x\"]}");
        return mapper.getMethod("writeValueAsString", Object.class).invoke(instance, tree);
    }

    private static Map<String, byte[]> library() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        var jar = ObjectMapper.class.getProtectionDomain().getCodeSource().getLocation();
        try (InputStream stream = jar.openStream();
                JarInputStream entries = new JarInputStream(stream)) {
            for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                String name = entry.getName();
                if (name.startsWith("com/") && name.endsWith(".class")) {
                    classes.put(name.replace(".class", "").replace('/', '.'), entries.readAllBytes());
                }
            }
        }
        return classes;
    }

    private static byte[] label(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Labelling(writer), 0);
        return writer.toByteArray();
    }

    private static final class Labelling extends ClassVisitor {

        Labelling(ClassVisitor next) {
            super(OpenedClassReader.ASM_API, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String above, String[] interfaces) {
            super.visit(version, access, name, signature, above, interfaces);
            annotate("Purpose", "essential.service");
            annotate("Recipient", "processor.payment");
            annotate("DataSubject", "customer");
        }

        private void annotate(String annotation, String value) {
            var visitor = super.visitAnnotation(Names.ANNOTATIONS + annotation + ";", true);
            visitor.visit("value", value);
            visitor.visitEnd();
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            FieldVisitor field = super.visitField(access, name, descriptor, signature, value);
            if ((access & Opcodes.ACC_PRIVATE) != 0 && value == null) {
                var visitor = field.visitAnnotation(Names.ANNOTATIONS + "PersonalData;", true);
                visitor.visit("value", "user.name");
                visitor.visitEnd();
            }
            return field;
        }
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> classFiles;

        Loader(Map<String, byte[]> classFiles) {
            super(LibraryWeavingTests.class.getClassLoader());
            this.classFiles = classFiles;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                byte[] bytes = classFiles.get(name);
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null && bytes != null) {
                    loaded = defineClass(name, bytes, 0, bytes.length);
                }
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
        }
    }
}
