package dev.privacyenforcer.examples.forms;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.hibernate.bytecode.enhance.spi.DefaultEnhancementContext;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;

/** What the first line of a source says: {@code // release 17 enhanced-before}. */
final class Recipe {

    private static final Handle CAST = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/ConstantBootstraps",
            "explicitCast",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;Ljava/lang/Object;)"
                    + "Ljava/lang/Object;",
            false);

    private final String[] words;

    Recipe(String line) {
        words = line.split(" ");
    }

    int release() {
        return Integer.parseInt(words[2]);
    }

    private boolean says(String word) {
        return words.length > 3 && words[3].equals(word);
    }

    /** What happens to the classes before they are woven. */
    void changeBefore(Path classes) throws IOException {
        for (Path file : LateClasses.files(classes)) {
            byte[] classFile = Files.readAllBytes(file);
            if (says("handle") || says("dynamic")) {
                Files.write(file, withConstant(classFile));
            } else if (says("enhanced-before")) {
                Files.write(file, enhanced(classes, classFile));
            }
        }
    }

    /** What happens to the classes after they were woven. */
    void changeAfter(Path classes) throws IOException {
        for (Path file : LateClasses.files(classes)) {
            if (says("enhanced-after")) {
                Files.write(file, enhanced(classes, Files.readAllBytes(file)));
            }
        }
    }

    /** The same for a form that is not woven yet. */
    void changeAfter(Path classes, String form) throws IOException {
        Path file = classes.resolve((Form.LATE + form).replace('.', '/') + ".class");
        if (says("enhanced-after")) {
            Files.write(file, enhanced(classes, Files.readAllBytes(file)));
        }
    }

    private static byte[] enhanced(Path classes, byte[] classFile) throws IOException {
        String name = new ClassReader(classFile).getClassName().replace('/', '.');
        URL[] place = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(place, Recipe.class.getClassLoader())) {
            byte[] enhanced = BytecodeProviderInitiator.buildDefaultBytecodeProvider()
                    .getEnhancer(new DefaultEnhancementContext() {
                        @Override
                        public ClassLoader getLoadingClassLoader() {
                            return loader;
                        }
                    })
                    .enhance(name, classFile);
            return enhanced == null ? classFile : enhanced;
        }
    }

    /** {@return the class with a method {@code constant} that returns a constant handle of the field} */
    private byte[] withConstant(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        Handle getter = new Handle(Opcodes.H_GETFIELD, reader.getClassName(), "email", "Ljava/lang/Object;", false);
        Object constant = says("handle")
                ? getter
                : new ConstantDynamic("getter", "Ljava/lang/invoke/MethodHandle;", CAST, getter);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
                        if (!name.equals("constant")) {
                            return method;
                        }
                        method.visitCode();
                        method.visitLdcInsn(constant);
                        method.visitInsn(Opcodes.ARETURN);
                        method.visitMaxs(0, 0);
                        method.visitEnd();
                        return null;
                    }
                },
                0);
        return writer.toByteArray();
    }
}
