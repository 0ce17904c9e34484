package dev.privacyenforcer.examples.libraries;

import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.ClassPattern;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Labels a sample of all fields, the same each time: every fourth by the hash of its name, whatever its type and
 * access.
 */
final class Sample extends ClassVisitor {

    private static final List<String> CATEGORIES = List.of("user.name", "user.contact.email", "user.payment");
    private static final int ONE_OF = 4;
    private static final int JAVA_7 = 51;

    private final Map<String, Bindings.Type> types = new TreeMap<>();
    private final Map<String, String> above = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private String name = "";
    private boolean old;
    private Map<String, String> fields = new TreeMap<>();

    private Sample() {
        super(OpenedClassReader.ASM_API);
    }

    private static Sample of(Collection<byte[]> classFiles) {
        Sample sample = new Sample();
        classFiles.forEach(classFile -> OpenedClassReader.of(classFile).accept(sample, ClassReader.SKIP_CODE));
        return sample;
    }

    /** {@return the labels} */
    static Bindings ofAll(Collection<byte[]> classFiles) {
        return new Bindings(List.copyOf(of(classFiles).types.values()), List.of());
    }

    /**
     * {@return the labels of classes whose texts are not their own}
     *
     * <p>That {@code toString} of a labelled class masks is meant, and changes what a program prints.
     */
    static Bindings ofTextless(Collection<byte[]> classFiles) {
        Sample sample = of(classFiles);
        for (String text : sample.texts) {
            for (String type = text; type != null; type = sample.above.get(type)) {
                sample.types.remove(type);
            }
        }
        return new Bindings(List.copyOf(sample.types.values()), List.of());
    }

    static int fields(Bindings bindings) {
        return bindings.types().stream().mapToInt(type -> type.fields().size()).sum();
    }

    @Override
    public void visit(int version, int access, String internal, String signature, String parent, String[] interfaces) {
        name = internal.replace('/', '.');
        old = (version & 0xFFFF) < JAVA_7;
        fields = new TreeMap<>();
        above.put(name, parent.replace('/', '.'));
    }

    @Override
    public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object constant) {
        int hash = Math.floorMod((name + "#" + field).hashCode(), ONE_OF * CATEGORIES.size());
        if (constant == null && hash < CATEGORIES.size()) {
            fields.put(field, CATEGORIES.get(hash));
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
        if (method.equals("toString")) {
            texts.add(name);
        }
        return null;
    }

    @Override
    public void visitEnd() {
        if (!fields.isEmpty() && !old) {
            types.put(name, new Bindings.Type(new ClassPattern(name), "customer", fields, Map.of(), null, null));
        }
    }
}
