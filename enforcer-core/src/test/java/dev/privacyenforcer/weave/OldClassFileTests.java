package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.junit.jupiter.api.Test;

/** Most libraries are compiled for Java 8. */
class OldClassFileTests {

    private static final String NEST = """
            @DataSubject("c") class A {
                @PersonalData("x") private String x = "ada";
                class Inner { String read() { return x; } }
                static String f() { return new A().new Inner().read(); }
            }""";

    @Test
    void weavesClassesOfJava8IncludingTheAccessorsOfTheirInnerClasses() throws Exception {
        Program program = Program.ofClasses(SourceCode.compileFor(8, NEST));

        assertThat(program.run("A", "f")).isEqualTo("ada");
        assertThat(program.accesses()).containsExactly("WRITE A#x", "READ A#x");
        assertThat(version(program.woven().get("app.A"))).isEqualTo(Opcodes.V11);
        assertThat(WeaveVerifier.verify(program.woven().values()).unguarded()).isEmpty();
    }

    @Test
    void leavesTheVersionOfClassesThatNeedNoGuard() {
        Map<String, byte[]> plain = SourceCode.compileFor(8, "class A { String x; }");

        assertThat(Program.weave(plain).get("app.A")).isSameAs(plain.get("app.A"));
    }

    @Test
    void refusesClassesWithoutStackMaps() {
        Map<String, byte[]> old = SourceCode.compileFor(8, NEST);
        old.replaceAll((name, classFile) -> changed(classFile, Opcodes.V1_6, 0));

        assertThatThrownBy(() -> Program.ofClasses(old))
                .isInstanceOf(WeavingException.class)
                .hasMessageContaining("ENF-304")
                .hasMessageContaining("found class file version 50 (Java 6), expected 51 (Java 7) or later");
    }

    @Test
    void refusesClassesWhoseMethodsAssignFinalFields() {
        Map<String, byte[]> old = SourceCode.compileFor(
                8, "@DataSubject(\"c\") class A { @PersonalData(\"x\") private String x; int y; void f() { y = 1; } }");
        old.replaceAll((name, classFile) -> changed(classFile, Opcodes.V1_8, Opcodes.ACC_FINAL));

        assertThatThrownBy(() -> Program.ofClasses(old))
                .isInstanceOf(WeavingException.class)
                .hasMessageContaining("ENF-304")
                .hasMessageContaining("at      app.A.f(A.java:1)")
                .hasMessageContaining("assigns the final field 'y'");
    }

    private static int version(byte[] classFile) {
        return OpenedClassReader.of(classFile).readUnsignedShort(6);
    }

    private static byte[] changed(byte[] classFile, int version, int fieldAccess) {
        ClassReader reader = OpenedClassReader.of(classFile);
        ClassWriter writer = new ClassWriter(0);
        ClassVisitor change = new ClassVisitor(OpenedClassReader.ASM_API, writer) {
            @Override
            public void visit(
                    int ignored, int access, String name, String signature, String above, String[] interfaces) {
                super.visit(version, access, name, signature, above, interfaces);
            }

            @Override
            public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
                return super.visitField(access | fieldAccess, name, descriptor, signature, value);
            }
        };
        reader.accept(change, 0);
        return writer.toByteArray();
    }
}
