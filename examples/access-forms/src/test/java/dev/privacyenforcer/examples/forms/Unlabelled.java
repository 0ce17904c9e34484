package dev.privacyenforcer.examples.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.RecordComponentVisitor;

/** Copies of classes without our annotations: nobody guards them, and nobody misses the guards. */
final class Unlabelled extends ClassVisitor {

    private static final String OURS = "Ldev/privacyenforcer/annotations/";

    private Unlabelled(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    static Path copy(Path from, Path to) throws IOException {
        for (Path file : LateClasses.files(from)) {
            byte[] content = Files.readAllBytes(file);
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.write(target, file.toString().endsWith(".class") ? stripped(content) : content);
        }
        return to;
    }

    private static byte[] stripped(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(new Unlabelled(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return descriptor.startsWith(OURS) ? null : super.visitAnnotation(descriptor, visible);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        return new FieldVisitor(Opcodes.ASM9, super.visitField(access, name, descriptor, signature, value)) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return annotation.startsWith(OURS) ? null : super.visitAnnotation(annotation, visible);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return annotation.startsWith(OURS) ? null : super.visitAnnotation(annotation, visible);
            }
        };
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
        return new RecordComponentVisitor(Opcodes.ASM9, super.visitRecordComponent(name, descriptor, signature)) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return annotation.startsWith(OURS) ? null : super.visitAnnotation(annotation, visible);
            }
        };
    }
}
