package dev.privacyenforcer.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What methods do, as far as flows show it: a flow names the method that opened the innermost scope.
 *
 * <p>A plain use or collection shows which purpose that method opens, a disclosure to whom it discloses, and another
 * operation what it performs. Where no plain use shows who opens a purpose, whoever discloses or performs for it does.
 */
final class BoundScopes {

    private static final Set<Operation> PERFORMED =
            Set.of(Operation.STORE, Operation.LOG, Operation.EXPORT, Operation.DERIVE, Operation.ERASE);

    private final ObjectNode document;
    private final List<Flow> flows;
    private final Set<String> openers;

    private BoundScopes(ObjectNode document, List<Flow> flows) {
        this.document = document;
        this.flows = flows;
        this.openers =
                flows.stream().filter(BoundScopes::isPlain).map(Flow::within).collect(Collectors.toSet());
    }

    static void add(ObjectNode document, List<Flow> flows) {
        List<Flow> scoped = flows.stream()
                .filter(flow -> BindingsDraft.isMethod(flow.within()))
                .toList();
        BoundScopes scopes = new BoundScopes(document, scoped);
        scopes.purposes();
        scopes.disclosures();
        scopes.operations();
    }

    private static boolean isPlain(Flow flow) {
        return flow.recipients().isEmpty() && !PERFORMED.contains(flow.operation());
    }

    private void purposes() {
        Set<String> shown = flows.stream()
                .filter(BoundScopes::isPlain)
                .map(flow -> Deeds.last(flow.purposes()))
                .collect(Collectors.toSet());
        put(
                "purposes",
                flow -> isPlain(flow) || !shown.contains(Deeds.last(flow.purposes())),
                (label, flow) -> label.put("purpose", Deeds.last(flow.purposes())));
    }

    private void disclosures() {
        put(
                "recipients",
                flow -> !flow.recipients().isEmpty() && !openers.contains(flow.within()),
                (label, flow) -> label.put("recipient", Deeds.last(flow.recipients())));
    }

    private void operations() {
        put(
                "performs",
                flow -> PERFORMED.contains(flow.operation())
                        && flow.reviewedBy() == null
                        && flow.recipients().isEmpty()
                        && !openers.contains(flow.within()),
                (label, flow) -> {
                    label.put("operation", flow.operation().key());
                    if (flow.country() != null) {
                        label.put("in", flow.country());
                    }
                });
    }

    private interface Label {
        void put(ObjectNode label, Flow flow);
    }

    private void put(String level, Predicate<Flow> which, Label what) {
        Map<ObjectNode, List<Flow>> labels = new LinkedHashMap<>();
        for (Flow flow : flows) {
            if (which.test(flow)) {
                ObjectNode label = Json.object().put("methods", flow.within());
                what.put(label, flow);
                labels.computeIfAbsent(label, key -> new ArrayList<>()).add(flow);
            }
        }
        if (!labels.isEmpty()) {
            ArrayNode all = document.putArray(level);
            labels.forEach((label, its) -> all.add(level.equals("purposes") ? label : declared(label, its)));
        }
    }

    /** What a call concerns without reading a labelled member is what the label itself says. */
    private static ObjectNode declared(ObjectNode label, Collection<Flow> flows) {
        List<Flow> told = flows.stream().filter(flow -> flow.member().isEmpty()).toList();
        if (!told.isEmpty()) {
            ObjectNode full = label.deepCopy();
            String of = told.get(0).dataSubject();
            Set<String> categories = told.stream()
                    .filter(flow -> flow.dataSubject().equals(of))
                    .map(Flow::category)
                    .collect(Collectors.toCollection(TreeSet::new));
            Json.put(full, "categories", categories);
            return full.put("of", of);
        }
        return label;
    }
}
