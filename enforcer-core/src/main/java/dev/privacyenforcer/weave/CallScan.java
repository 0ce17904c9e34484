package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Finds in class files, woven or not, where labelled fields are accessed, and which method calls which. */
final class CallScan {

    private static final Set<String> QUIET =
            Set.of("toString()Ljava/lang/String;", "hashCode()I", "equals(Ljava/lang/Object;)Z");

    private final Labels labels;
    private final List<Site> sites = new ArrayList<>();
    private final Map<String, Set<Node>> callers = new HashMap<>();
    private final Set<Node> openers = new HashSet<>();

    /**
     * A method.
     *
     * @param owner internal name of its class
     * @param key name and descriptor
     */
    record Node(String owner, String key) {

        String name() {
            return key.substring(0, key.indexOf('('));
        }
    }

    /**
     * An access to a labelled field, or a labelled result.
     *
     * @param method where
     * @param owner internal name of the class that says whose data they are
     * @param member what
     * @param said its label
     * @param write whether it is written
     * @param line the line, or 0 if the class file does not say
     */
    record Site(Node method, String owner, String member, Said said, boolean write, int line) {}

    CallScan(Labels labels) {
        this.labels = labels;
    }

    List<Site> sites() {
        return sites;
    }

    /** {@return whether the method opens a purpose by a call, so that nobody knows which} */
    boolean opensScope(Node method) {
        return openers.contains(method);
    }

    /** {@return who may call a method, by its own name or as one that it stands in for} */
    Set<Node> callers(Node method) {
        Set<Node> all = new HashSet<>();
        called(method.owner(), method.key(), all);
        return all;
    }

    private void called(@Nullable String owner, String key, Set<Node> all) {
        ClassLabels at = labels.of(owner);
        if (at == null) {
            return;
        }
        all.addAll(callers.getOrDefault(owner + "." + key, Set.of()));
        if (!key.startsWith("<")) {
            called(at.superName(), key, all);
            at.interfaces().forEach(above -> called(above, key, all));
        }
    }

    void look(byte[] classFile) {
        ClassReader reader = OpenedClassReader.of(classFile);
        String owner = reader.getClassName();
        ClassLabels self = labels.of(owner);
        if (self == null) {
            return;
        }
        reader.accept(
                new ClassVisitor(OpenedClassReader.ASM_API) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        boolean quiet = QUIET.contains(name + descriptor)
                                && !labels.data(owner).isEmpty();
                        return quiet || name.startsWith(Names.HIBERNATE)
                                ? null
                                : new Instructions(new Node(owner, name + descriptor));
                    }
                },
                ClassReader.SKIP_FRAMES);
        results(self);
    }

    /** A labelled method gives its result away where it returns. */
    private void results(ClassLabels self) {
        self.methods().values().stream().filter(MethodLabel::declared).forEach(method -> {
            Said said = method.said("PersonalData");
            boolean accessor = labels.personal(
                            self.name(),
                            method.name(),
                            method.descriptor().substring(method.descriptor().indexOf(')') + 1))
                    != null;
            if (said != null && !accessor) {
                Node node = new Node(self.name(), method.name() + method.descriptor());
                sites.add(new Site(node, self.name(), method.member(), said, false, method.line()));
            }
        });
    }

    private final class Instructions extends MethodVisitor {

        private final Node self;
        private int line;

        Instructions(Node self) {
            super(OpenedClassReader.ASM_API);
            this.self = self;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            access(owner, name, descriptor, opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC);
        }

        private void access(String owner, String name, String descriptor, boolean write) {
            FieldLabel field = labels.personal(owner, name, descriptor);
            if (field != null) {
                Said said = Objects.requireNonNull(field.personalData());
                sites.add(new Site(self, field.owner(), field.member(), said, write, line));
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            call(owner, name, descriptor);
        }

        private void call(String owner, String name, String descriptor) {
            if (owner.equals("dev/privacyenforcer/PurposeScope")) {
                openers.add(self);
            }
            MethodLabel method = labels.method(owner, name, descriptor);
            if (method != null) {
                String callee = method.owner() + "." + name + descriptor;
                callers.computeIfAbsent(callee, key -> new HashSet<>()).add(self);
            }
        }

        /** What a lambda does is done by the method around it. */
        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            boolean identity = bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods")
                    || bootstrap.getOwner().equals(Names.RECORD_METHODS.getOwner());
            if (!identity) {
                List.of(arguments).forEach(this::constant);
            }
        }

        private void constant(Object value) {
            if (value instanceof ConstantDynamic dynamic) {
                for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                    constant(dynamic.getBootstrapMethodArgument(i));
                }
            } else if (value instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                call(handle.getOwner(), handle.getName(), handle.getDesc());
            } else if (value instanceof Handle handle) {
                boolean write = handle.getTag() >= Opcodes.H_PUTFIELD;
                access(handle.getOwner(), handle.getName(), handle.getDesc(), write);
            }
        }
    }
}
