package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Reads the labels of a class from its class file. */
final class LabelReader extends ClassVisitor {

    private final ClassReader reader;
    private final Map<String, Said> annotations = new HashMap<>();
    private final Map<String, FieldLabel> fields = new LinkedHashMap<>();
    private final Map<String, MethodLabel> methods = new LinkedHashMap<>();
    private int version;
    private int access;
    private @Nullable String outer;
    private String source = "";
    private boolean woven;

    private LabelReader(ClassReader reader) {
        super(OpenedClassReader.ASM_API);
        this.reader = reader;
    }

    /** {@return the labels, with the first line of each method} */
    static ClassLabels read(byte[] classFile) {
        return read(classFile, ClassReader.SKIP_FRAMES);
    }

    /** {@return the labels; several times faster, without lines} */
    static ClassLabels glance(byte[] classFile) {
        return read(classFile, ClassReader.SKIP_CODE);
    }

    private static ClassLabels read(byte[] classFile, int flags) {
        ClassReader reader = OpenedClassReader.of(classFile);
        LabelReader labels = new LabelReader(reader);
        reader.accept(labels, flags);
        return new ClassLabels(
                labels.version & 0xFFFF,
                labels.access,
                reader.getClassName(),
                reader.getSuperName(),
                List.of(reader.getInterfaces()),
                labels.outer,
                labels.source,
                labels.annotations,
                labels.fields,
                labels.methods,
                Mentions.inPool(reader),
                labels.woven);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        this.version = version;
        this.access = access;
    }

    @Override
    public void visitSource(String source, String debug) {
        this.source = source == null ? "" : source;
    }

    @Override
    public void visitOuterClass(String owner, String name, String descriptor) {
        outer = owner;
    }

    @Override
    public void visitInnerClass(String name, String outerName, String innerName, int access) {
        if (name.equals(reader.getClassName()) && outerName != null) {
            outer = outerName;
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        woven |= descriptor.equals(Names.WOVEN);
        return collect(annotations, descriptor);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        Map<String, Said> said = new HashMap<>();
        return new FieldVisitor(OpenedClassReader.ASM_API) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return collect(said, annotation);
            }

            @Override
            public void visitEnd() {
                String owner = reader.getClassName();
                Said personalData = said.get("PersonalData");
                fields.put(
                        name + descriptor,
                        new FieldLabel(
                                owner,
                                name,
                                descriptor,
                                access,
                                value != null,
                                personalData,
                                said.containsKey("DataSubjectId"),
                                said.containsKey("CollectedAt")));
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        Map<String, Said> said = new HashMap<>();
        List<Integer> identifying = new ArrayList<>();
        return new AccessorScan() {
            private int firstLine;

            @Override
            public @Nullable AnnotationVisitor visitParameterAnnotation(
                    int parameter, String annotation, boolean visible) {
                if (annotation.equals(Names.DATA_SUBJECT_ID)) {
                    identifying.add(parameter);
                }
                return null;
            }

            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return collect(said, annotation);
            }

            @Override
            public void visitLineNumber(int line, Label start) {
                firstLine = firstLine == 0 ? line : firstLine;
            }

            @Override
            public void visitEnd() {
                String owner = reader.getClassName();
                if (descriptor.endsWith(Names.GUARDED)) {
                    said.remove("PersonalData"); // what it returns guards itself
                }
                methods.put(
                        name + descriptor,
                        new MethodLabel(
                                owner,
                                name,
                                descriptor,
                                signature,
                                access,
                                firstLine,
                                Map.copyOf(said),
                                List.copyOf(identifying),
                                isAccessor()));
            }
        };
    }

    private static @Nullable AnnotationVisitor collect(Map<String, Said> into, String descriptor) {
        if (!descriptor.startsWith(Names.ANNOTATIONS)) {
            return null;
        }
        Said said = new Said();
        into.put(descriptor.substring(Names.ANNOTATIONS.length(), descriptor.length() - 1), said);
        return said;
    }
}
