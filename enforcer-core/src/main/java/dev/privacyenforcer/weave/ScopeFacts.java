package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Puts what the annotations of a method and its type say of a scope into the hook's words. */
final class ScopeFacts {

    private final Labels labels;
    private final MethodLabel method;
    private final ClassLabels owner;
    private final List<Problem> problems;
    private final List<String> facts = new ArrayList<>();
    private final Set<String> data = new LinkedHashSet<>();

    private ScopeFacts(Labels labels, ClassLabels owner, MethodLabel method, List<Problem> problems) {
        this.labels = labels;
        this.method = method;
        this.owner = owner;
        this.problems = problems;
    }

    /** {@return the facts of the scope that the method opens; empty if it opens none} */
    static List<String> of(Labels labels, MethodLabel method, List<Problem> problems) {
        ClassLabels owner = labels.of(method.owner());
        if (owner == null || !method.declared() || owner.is(Opcodes.ACC_ANNOTATION)) {
            return List.of();
        }
        ScopeFacts scope = new ScopeFacts(labels, owner, method, problems);
        scope.collect();
        scope.data.forEach(datum -> scope.facts.add("data=" + datum));
        return scope.facts;
    }

    private void collect() {
        Said purpose = methodOrType("Purpose");
        Said recipient = methodOrType("Recipient");
        Said performs = method.said("Performs");
        Said deidentifies = method.said("Deidentifies");
        if (purpose != null) {
            facts.add("purpose=" + purpose.value());
        }
        if (recipient != null) {
            facts.add("recipient=" + recipient.value());
            categories("Recipient", recipient);
        }
        if (performs != null) {
            performs(performs);
        }
        if (deidentifies != null) {
            facts.add("reviewedBy=" + deidentifies.text("by"));
        }
        if (method.bodyless() && !facts.isEmpty()) {
            Signatures.parameterTypes(method).forEach(type -> data.addAll(labels.data(type)));
        }
    }

    private @Nullable Said methodOrType(String annotation) {
        Said own = method.said(annotation);
        return own != null ? own : owner.said(annotation);
    }

    private void performs(Said performs) {
        facts.add("operation=" + performs.value());
        if (performs.value().equals("SHARE")) {
            problems.add(Problems.shareIsRecipient(method.member()));
        }
        if (!performs.text("in").isEmpty()) {
            facts.add("country=" + performs.text("in"));
        }
        categories("Performs", performs);
    }

    private void categories(String annotation, Said said) {
        String dataSubject = labels.dataSubject(method.owner(), said);
        for (String category : said.texts("categories")) {
            if (dataSubject.isEmpty()) {
                problems.add(Problems.noDataSubject(method.member(), annotation));
            }
            data.add(dataSubject + ":" + category);
        }
    }
}
