package dev.privacyenforcer.weave;

import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Finds the guards in class files as they are: at accesses to labelled fields, and in bodies of methods. */
final class GuardScan {

    private final Labels labels;
    private final Map<String, Accesses> accesses = new HashMap<>();
    private final Map<String, Body> bodies = new HashMap<>();
    private final Map<String, Integer> identified = new HashMap<>();

    GuardScan(Labels labels) {
        this.labels = labels;
    }

    /** References to one labelled field. */
    record Accesses(int reads, int guardedReads, int writes, int guardedWrites) {

        static final Accesses NONE = new Accesses(0, 0, 0, 0);

        Accesses and(boolean write, boolean guarded) {
            int one = guarded ? 1 : 0;
            return write
                    ? new Accesses(reads, guardedReads, writes + 1, guardedWrites + one)
                    : new Accesses(reads + 1, guardedReads + one, writes, guardedWrites);
        }
    }

    Accesses accesses(String member) {
        return accesses.getOrDefault(member, Accesses.NONE);
    }

    /** {@return in how many guards a field names the person} */
    int identifiedBy(String member) {
        return identified.getOrDefault(member, 0);
    }

    Body body(String owner, String method) {
        return bodies.getOrDefault(owner + "." + method, new Body());
    }

    void look(byte[] classFile) {
        ClassReader reader = OpenedClassReader.of(classFile);
        String owner = reader.getClassName();
        reader.accept(
                new ClassVisitor(OpenedClassReader.ASM_API) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        if (name.startsWith(Names.HIBERNATE)) {
                            return null;
                        }
                        Body body = new Body();
                        bodies.put(owner + "." + name + descriptor, body);
                        return new Instructions(body);
                    }
                },
                ClassReader.SKIP_FRAMES);
    }

    private boolean isLabelled(String owner, String field) {
        return declared(owner, field) != null;
    }

    private @Nullable FieldLabel declared(String owner, String field) {
        int colon = field.indexOf(':');
        return labels.personal(owner, field.substring(0, colon), field.substring(colon + 1));
    }

    /** What the body of one method does with the hook. */
    static final class Body {

        private int opened;
        private int closed;
        private int results;
        private int returns;
        private boolean bound;
        private boolean masked;

        boolean scoped() {
            return opened > 0 && closed > 0;
        }

        String scopeText() {
            return "opened " + opened + ", closed " + closed;
        }

        int results() {
            return results;
        }

        int returns() {
            return returns;
        }

        boolean resultsGuarded() {
            return results >= returns;
        }

        boolean bound() {
            return bound;
        }

        boolean masked() {
            return masked;
        }
    }

    private final class Instructions extends InstructionScan {

        private final Body body;
        private String kind = "";

        Instructions(Body body) {
            super(GuardScan.this::isLabelled);
            this.body = body;
        }

        @Override
        void reference(String owner, String field, boolean write, boolean guarded) {
            FieldLabel label = declared(owner, field);
            if (label != null) {
                Accesses before = accesses.getOrDefault(label.member(), Accesses.NONE);
                accesses.put(label.member(), before.and(write, guarded));
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof ConstantDynamic site
                    && site.getBootstrapMethod().getOwner().equals(Names.ACCESS_POINTS)) {
                kind = String.valueOf(site.getBootstrapMethodArgument(0));
                for (int i = 5; i < site.getBootstrapMethodArgumentCount(); i++) {
                    String fact = String.valueOf(site.getBootstrapMethodArgument(i));
                    if (fact.startsWith("id=")) {
                        identified.merge(fact.substring("id=".length()), 1, Integer::sum);
                    }
                }
            }
            super.visitLdcInsn(value);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals(Names.GUARD)) {
                guard(name, descriptor);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        private void guard(String name, String descriptor) {
            if (name.equals("open") || name.equals("review")) {
                body.opened += kind.equals("SCOPE") ? 1 : 0;
                body.masked |= kind.equals("TO_STRING");
                body.bound |= descriptor.startsWith("(ILjava/lang/Object;)");
            } else if (name.equals("close")) {
                body.closed++;
            } else if (name.equals("read") && kind.equals("RESULT")) {
                body.results++;
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            body.masked |= bootstrap.getOwner().equals(Names.RECORD_METHODS.getOwner()) && name.equals("toString");
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        }

        @Override
        public void visitInsn(int opcode) {
            body.returns += opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN ? 1 : 0;
            super.visitInsn(opcode);
        }
    }
}
