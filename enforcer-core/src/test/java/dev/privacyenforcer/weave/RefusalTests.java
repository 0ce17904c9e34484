package dev.privacyenforcer.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.junit.jupiter.api.Test;

class RefusalTests {

    @Test
    void refusesFieldsThatOthersCouldRead() {
        assertThatThrownBy(() -> Program.of("@DataSubject(\"c\") class A { @PersonalData(\"x\") protected String x;"
                        + " public @PersonalData(\"y\") String y; }"))
                .isInstanceOf(WeavingException.class)
                .hasMessage("""
                        ENF-301 Not woven: a labelled field is not private
                          at      app.A#x (A.java)
                          because found protected, expected private: only then is every reader known
                          fix     make the field private and offer a method
                        ENF-301 Not woven: a labelled field is not private
                          at      app.A#y (A.java)
                          because found public, expected private: only then is every reader known
                          fix     make the field private and offer a method""");
    }

    @Test
    void refusesConstants() {
        refuses(
                "ENF-302",
                "@DataSubject(\"c\") class A { @PersonalData(\"x\") private static final String X = \"x\"; }");
        refuses("ENF-302", "@DataSubject(\"c\") class A { @PersonalData(\"x\") private final int x = 5; }");
    }

    @Test
    void refusesDataOfNobody() {
        refuses("ENF-303", "class A { @PersonalData(\"x\") private String x; }");
        refuses("ENF-303", "class A { @PersonalData(\"x\") String x() { return null; } }");
        refuses("ENF-303", "class A { @Recipient(value = \"r\", categories = \"x\") void x() {} }");
        refuses(
                "ENF-303",
                "interface A { @Performs(value = Operation.STORE, categories = \"x\") void x();"
                        + " static void call(A a) { a.x(); } }");
    }

    @Test
    void findsTheDataSubjectOfEnclosingType() {
        Program program = Program.of(
                "@DataSubject(\"c\") class A { class B { @PersonalData(\"x\") private String x;"
                        + " Object local() { class L { @PersonalData(\"l\") private String l; } return new L(); } } }",
                "class C { @PersonalData(value = \"x\", of = \"d\") private String x; }");
        assertThat(program.woven()).hasSize(4);
    }

    @Test
    void refusesMethodsThatGrowTooLarge() {
        String body = "x += \"a\"; ".repeat(2_900);
        refuses(
                "ENF-305",
                "@DataSubject(\"c\") class A { @PersonalData(\"x\") private String x; void f() { " + body + "} }");
    }

    @Test
    void warnsOfMethodsTooLargeForTheCompiler() {
        String body = "x++; ".repeat(600);
        byte[] classFile = SourceCode.compileA(
                "@DataSubject(\"c\") class A { @PersonalData(\"x\") private int x; void f() { " + body + "} }");
        StringBuilder warnings = new StringBuilder();
        Weaver.reading(Program.locator(Map.of()))
                .reportingTo(report -> report.warnings().forEach(warnings::append))
                .weave(classFile);
        assertThat(warnings.toString()).startsWith("app.A.f is ").contains("will run slowly");
    }

    @Test
    void refusesResultsOfVoidMethods() {
        refuses("ENF-307", "@DataSubject(\"c\") class A { @PersonalData(\"x\") void x() {} }");
        refuses("ENF-307", "@DataSubject(\"c\") interface A { @PersonalData(\"x\") void x(); }");
    }

    @Test
    void refusesSharingWithNobody() {
        refuses("ENF-310", "class A { @Performs(Operation.SHARE) void x() {} }");
    }

    @Test
    void refusesIdentifiersThatIdentifyNobody() {
        refuses("ENF-311", "record Key(String value) {} class A { @DataSubjectId private Key key; }");
        refuses("ENF-311", "class A { @Purpose(\"p\") void x(@DataSubjectId List<String> all) {} }");
        refuses("ENF-312", "class A { @DataSubjectId private long a; @DataSubjectId private long b; }");
        refuses("ENF-312", "class A { @Purpose(\"p\") void x(@DataSubjectId long a, @DataSubjectId long b) {} }");
        refuses("ENF-313", "class A { @DataSubjectId private static long a; }");
        refuses("ENF-314", "class A { void x(@DataSubjectId long a) {} }");
        refuses("ENF-314", "class A { private final long a; A(@DataSubjectId long a) { this.a = a; } }");
    }

    @Test
    void refusesFieldHandles() {
        byte[] classFile = SourceCode.compileA("@DataSubject(\"c\") class A { @PersonalData(\"x\") private String x;"
                + " Object f() { return \"replace me\"; } }");
        Map<String, byte[]> handled = Map.of("app.A", withHandle(classFile));
        assertThatThrownBy(() -> Program.ofClasses(handled))
                .isInstanceOf(WeavingException.class)
                .hasMessageContaining("ENF-308")
                .hasMessageContaining("app.A.f(A.java:1)")
                .hasMessageContaining("app.A#x");
    }

    @Test
    void refusesModulesThatDoNotReadTheHook() {
        moduleIs("requires static dev.privacyenforcer.annotations;", "found 'requires static");
        moduleIs("", "found no such directive");
        byte[] classFile = woven();
        byte[] good = moduleInfo("requires dev.privacyenforcer.annotations;");
        Weaver weaver = Weaver.reading(Program.locator(Map.of())).inModule(good);
        assertThat(weaver.weave(classFile)).isPresent();
    }

    private static void moduleIs(String directive, String found) {
        Weaver weaver = Weaver.reading(Program.locator(Map.of())).inModule(moduleInfo(directive));
        byte[] classFile = woven();
        assertThatThrownBy(() -> weaver.weave(classFile))
                .isInstanceOf(WeavingException.class)
                .hasMessageContaining("ENF-306")
                .hasMessageContaining("module 'm'")
                .hasMessageContaining(found);
    }

    private static byte[] woven() {
        return SourceCode.compileA("@DataSubject(\"c\") class A { @PersonalData(\"x\") private String x; }");
    }

    private static byte[] moduleInfo(String directive) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, Opcodes.ACC_MODULE, "module-info", null, null, null);
        var module = writer.visitModule("m", 0, null);
        module.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
        if (!directive.isEmpty()) {
            int flags = directive.contains("static") ? Opcodes.ACC_STATIC_PHASE : 0;
            module.visitRequire("dev.privacyenforcer.annotations", flags, null);
        }
        module.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void refuses(String id, String source) {
        assertThatThrownBy(() -> Program.of(source))
                .isInstanceOf(WeavingException.class)
                .hasMessageContaining(id)
                .hasMessageContaining("  at      app.A")
                .hasMessageContaining("expected")
                .hasMessageContaining("  fix     ");
    }

    private static byte[] withHandle(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(OpenedClassReader.ASM_API, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return new MethodVisitor(OpenedClassReader.ASM_API, next) {
                            @Override
                            public void visitLdcInsn(Object value) {
                                super.visitLdcInsn(
                                        new Handle(Opcodes.H_GETFIELD, "app/A", "x", "Ljava/lang/String;", false));
                            }
                        };
                    }
                },
                0);
        return writer.toByteArray();
    }
}
