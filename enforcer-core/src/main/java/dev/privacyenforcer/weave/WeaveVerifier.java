package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.Bindings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Checks the weaver: counts references to labelled fields that no guard stands at, in class files as they are.
 *
 * <p>Shares no code with the weaver. Reads all classes for the names of labelled fields first, then each method as a
 * plain list of instructions, where the guard must be the next thing after a read and the last thing before a write.
 */
public final class WeaveVerifier {

    private final Set<String> labelled = new HashSet<>();
    private final Set<String> declared = new HashSet<>();
    private final Map<String, List<String>> supertypes = new HashMap<>();

    private final Bindings bindings;

    private WeaveVerifier(Bindings bindings) {
        this.bindings = bindings;
    }

    /**
     * Verifies a directory or jar.
     *
     * @param place what to verify
     * @param classPath directories and jars with supertypes of its classes
     * @return what was found
     * @throws IOException if something cannot be read
     */
    public static Verification verify(Path place, Collection<Path> classPath) throws IOException {
        return verify(place, classPath, Bindings.NONE);
    }

    /**
     * Verifies a directory or jar.
     *
     * @param place what to verify
     * @param classPath directories and jars with supertypes of its classes
     * @param bindings labels for classes that carry none
     * @return what was found
     * @throws IOException if something cannot be read
     */
    public static Verification verify(Path place, Collection<Path> classPath, Bindings bindings) throws IOException {
        List<byte[]> classes = ClassFiles.in(place);
        WeaveVerifier verifier = new WeaveVerifier(bindings);
        for (Path dependency : classPath) {
            ClassFiles.in(dependency).forEach(verifier::learn);
        }
        return verifier.check(classes);
    }

    /**
     * Verifies class files.
     *
     * @param classes class files that refer to no labelled field of any other
     * @return what was found
     */
    public static Verification verify(Collection<byte[]> classes) {
        return new WeaveVerifier(Bindings.NONE).check(classes);
    }

    private Verification check(Collection<byte[]> classes) {
        classes.forEach(this::learn);
        List<String> unguarded = new ArrayList<>();
        Map<String, Integer> members = new HashMap<>();
        for (String field : labelled) {
            members.put(binary(field.substring(0, field.indexOf(':'))), 0);
        }
        for (byte[] classFile : classes) {
            ClassReader reader = OpenedClassReader.of(classFile);
            Methods methods = new Methods(reader.getClassName(), members, unguarded);
            reader.accept(methods, ClassReader.SKIP_FRAMES);
        }
        int references = members.values().stream().mapToInt(Integer::intValue).sum();
        return new Verification(references, members, unguarded);
    }

    private void learn(byte[] classFile) {
        ClassReader reader = OpenedClassReader.of(classFile);
        List<String> above = new ArrayList<>(List.of(reader.getInterfaces()));
        if (reader.getSuperName() != null) {
            above.add(reader.getSuperName());
        }
        supertypes.put(reader.getClassName(), above);
        reader.accept(new Fields(reader.getClassName()), ClassReader.SKIP_CODE);
    }

    boolean isLabelled(String owner, String field) {
        if (declared.contains(owner + "#" + field)) {
            return labelled.contains(owner + "#" + field);
        }
        return supertypes.getOrDefault(owner, List.of()).stream().anyMatch(type -> isLabelled(type, field));
    }

    private static String binary(String internalName) {
        return internalName.replace('/', '.');
    }

    private final class Fields extends ClassVisitor {

        private final String owner;

        Fields(String owner) {
            super(OpenedClassReader.ASM_API);
            this.owner = owner;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            String field = owner + "#" + name + ":" + descriptor;
            declared.add(field);
            if (bindings.categoryOf(binary(owner), name).isPresent()) {
                labelled.add(field);
            }
            return new FieldVisitor(OpenedClassReader.ASM_API) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    if (annotation.equals("Ldev/privacyenforcer/annotations/PersonalData;")
                            && !descriptor.equals("Ldev/privacyenforcer/Guarded;")) {
                        labelled.add(field);
                    }
                    return null;
                }
            };
        }
    }

    private final class Methods extends ClassVisitor {

        private final String owner;
        private final Map<String, Integer> members;
        private final List<String> unguarded;

        Methods(String owner, Map<String, Integer> members, List<String> unguarded) {
            super(OpenedClassReader.ASM_API);
            this.owner = owner;
            this.members = members;
            this.unguarded = unguarded;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if (name.startsWith("$$_hibernate_")) {
                return null;
            }
            String where = binary(owner) + "." + name;
            return new InstructionScan(WeaveVerifier.this::isLabelled) {
                @Override
                void reference(String owner, String field, boolean write, boolean guarded) {
                    String member = owner + "#" + field.substring(0, field.indexOf(':'));
                    members.merge(binary(member), 1, Integer::sum);
                    if (!guarded) {
                        unguarded.add(where + ": " + binary(member));
                    }
                }
            };
        }
    }
}
