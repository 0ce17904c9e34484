package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** Which guards one method needs. */
final class MethodWeaving {

    private final ClassInWork work;
    private final MethodLabel method;

    MethodWeaving(ClassInWork work, MethodLabel method) {
        this.work = work;
        this.method = method;
    }

    /** {@return a visitor that puts the guards in} */
    MethodVisitor around(MethodVisitor visitor) {
        MethodVisitor woven = visitor;
        ConstantDynamic scope = scope();
        if (scope != null) {
            woven = new ScopeWeaving(
                    woven,
                    scope,
                    Parameter.identifying(method, method.access(), method.descriptor(), 0),
                    method.access(),
                    method.descriptor(),
                    method.line(),
                    this::unusualLocals);
        }
        ConstantDynamic result = result();
        if (result != null) {
            woven = new ResultWeaving(woven, method.descriptor(), !method.is(Opcodes.ACC_STATIC), result);
        }
        return new AccessWeaving(woven, work, method.name(), method.accessor());
    }

    /** Finds what is wrong with the method's labels, whether it has a body or not. */
    void check() {
        IdentifierChecks.of(work, method);
        Said said = method.said("PersonalData");
        if (said == null || !method.declared()) {
            return;
        }
        if (Type.getReturnType(method.descriptor()).getSort() == Type.VOID) {
            work.problems.add(Problems.noResult(method.member()));
        } else if (work.labels.dataSubject(method.owner(), said).isEmpty() && !repeatsComponent(said)) {
            work.problems.add(Problems.noDataSubject(method.member(), "PersonalData"));
        }
    }

    private @Nullable ConstantDynamic scope() {
        String kind = overridesObject();
        if (!kind.isEmpty()) {
            List<String> data = work.labels.data(work.self.name());
            if (!data.isEmpty()) {
                return site(kind, data.stream().map(datum -> "data=" + datum).toList());
            }
        }
        List<String> facts = ScopeFacts.of(work.labels, method, work.problems);
        return facts.isEmpty() ? null : site("SCOPE", facts);
    }

    private ConstantDynamic site(String kind, List<String> facts) {
        return work.site(kind, method.name(), method.line(), "", new ArrayList<>(facts));
    }

    /** {@return the kind of scope that the method gets in a labelled class whatever it says, or an empty text} */
    private String overridesObject() {
        if (!method.declared() || method.is(Opcodes.ACC_STATIC)) {
            return "";
        }
        return switch (method.name() + method.descriptor()) {
            case "toString()Ljava/lang/String;" -> "TO_STRING";
            case "equals(Ljava/lang/Object;)Z", "hashCode()I" -> "IDENTITY";
            default ->
                method.name().equals("compareTo") && method.descriptor().matches("\\(L[^;]+;\\)I") ? "IDENTITY" : "";
        };
    }

    private @Nullable ConstantDynamic result() {
        MethodLabel labelled =
                method.said("PersonalData") != null ? method : Overrides.labelled(work.labels, work.self, method);
        Said said = labelled == null ? null : labelled.said("PersonalData");
        if (labelled == null
                || said == null
                || !method.declared()
                || Type.getReturnType(method.descriptor()).getSort() == Type.VOID
                || repeatsComponent(said)) {
            return null;
        }
        List<String> facts = work.labels.facts(labelled.owner(), said, method.is(Opcodes.ACC_STATIC));
        return work.site("RESULT", method.name(), method.line(), labelled.member(), facts);
    }

    /** A record's accessor carries the label of its component, whose field is guarded already. */
    private boolean repeatsComponent(Said said) {
        Type type = Type.getMethodType(method.descriptor());
        FieldLabel field = "java/lang/Record".equals(work.self.superName()) && type.getArgumentTypes().length == 0
                ? work.labels.personal(
                        method.owner(), method.name(), type.getReturnType().getDescriptor())
                : null;
        Said component = field == null ? null : field.personalData();
        return component != null
                && component.value().equals(said.value())
                && component.text("of").equals(said.text("of"));
    }

    private void unusualLocals() {
        work.problems.add(Problems.unusualLocals(method.member()));
    }
}
