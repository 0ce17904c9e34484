package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeaveVerifierTests {

    private static final Map<String, byte[]> CLASSES = SourceCode.compile("""
            @DataSubject("customer") class Customer {
                @PersonalData("email") private String email = "e";
                @PersonalData("visits") private long visits;
                @PersonalData("all") private static Object all;
                private String plain = "p";
                String email() { return email + plain; }
                void visit() { visits++; all = this; email = null; }
                static Supplier<Object> lambda() { return () -> all; }
            }
            @DataSubject("customer") record Contact(@PersonalData("phone") String phone, int size) {}""");

    @Test
    void countsEveryReferenceBeforeWeaving() {
        Verification verification = WeaveVerifier.verify(CLASSES.values());
        assertThat(verification.references()).isEqualTo(10);
        assertThat(verification.unguarded()).hasSize(10).contains("app.Contact.toString: app.Contact#phone");
        assertThat(verification.passed()).isFalse();
    }

    @Test
    void findsNoneAfterWeaving() {
        Verification verification = WeaveVerifier.verify(Program.weave(CLASSES).values());
        assertThat(verification.references()).isEqualTo(9);
        assertThat(verification.unguarded()).isEmpty();
        assertThat(verification.passed()).isTrue();
    }

    @Test
    void catchesEachStrippedGuard() {
        Map<String, byte[]> woven = Program.weave(CLASSES);
        byte[] customer = Objects.requireNonNull(woven.get("app.Customer"));
        for (int guard = 0; guard < 7; guard++) {
            Verification verification = WeaveVerifier.verify(List.of(without(guard, customer)));
            assertThat(verification.unguarded()).as("guard " + guard).hasSize(1);
        }
    }

    @Test
    void readsDirectoriesAndJars(@TempDir Path directory) throws IOException {
        Path inDirectory = Files.createDirectories(directory.resolve("classes/app"));
        Path jar = directory.resolve("app.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> classFile : CLASSES.entrySet()) {
                String file = classFile.getKey().replace("app.", "") + ".class";
                Files.write(inDirectory.resolve(file), classFile.getValue());
                write(zip, file, classFile.getValue());
            }
        }
        assertThat(WeaveVerifier.verify(directory.resolve("classes"), List.of()).unguarded())
                .hasSize(10);
        assertThat(WeaveVerifier.verify(jar, List.of()).unguarded()).hasSize(10);
    }

    private static void write(ZipOutputStream zip, String file, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry("META-INF/versions/17/app/" + file));
        OutputStream stream = zip;
        stream.write(bytes);
        zip.closeEntry();
    }

    /** {@return the class with one of its guards of an access taken out} */
    private static byte[] without(int guard, byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        int[] seen = {0};
        reader.accept(
                new ClassVisitor(OpenedClassReader.ASM_API, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return new MethodVisitor(OpenedClassReader.ASM_API, next) {
                            @Override
                            public void visitMethodInsn(
                                    int opcode, String owner, String called, String type, boolean isInterface) {
                                boolean access = called.equals("read") || called.equals("write");
                                if (owner.equals(Names.GUARD) && access && seen[0]++ == guard) {
                                    super.visitInsn(Opcodes.POP);
                                } else {
                                    super.visitMethodInsn(opcode, owner, called, type, isInterface);
                                }
                            }
                        };
                    }
                },
                0);
        return writer.toByteArray();
    }
}
