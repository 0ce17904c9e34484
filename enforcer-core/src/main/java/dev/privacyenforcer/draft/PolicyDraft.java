package dev.privacyenforcer.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Taxonomy;
import dev.privacyenforcer.policy.Taxonomy.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The policy of a draft. */
final class PolicyDraft {

    private final ObjectNode document = Json.object();
    private final List<Flow> flows;

    private PolicyDraft(List<Flow> flows) {
        this.flows = flows;
    }

    static PolicyDraft of(Observation observation, Sorted sorted) {
        PolicyDraft draft = new PolicyDraft(sorted.drawn());
        draft.header(observation);
        List<Deeds> deeds = Deeds.of(draft.flows);
        draft.names("dataSubjects", flow -> Stream.of(flow.dataSubject()))
                .properties()
                .forEach(each -> ((ObjectNode) each.getValue()).put("role", "controller"));
        draft.names("categories", PolicyDraft::unknownCategories);
        draft.names("purposes", PolicyDraft::unknownPurposes);
        draft.recipients(deeds);
        new ActivityDrafts(draft.document.putArray("activities")).addAll(deeds);
        draft.transitions();
        Remarks.add(draft.document.putArray("remarks"), sorted);
        draft.document
                .properties()
                .removeIf(each ->
                        each.getValue().isContainerNode() && each.getValue().isEmpty());
        return draft;
    }

    String text() {
        return Json.text(document);
    }

    int activities() {
        return document.path("activities").size();
    }

    int remarks() {
        return document.path("remarks").size();
    }

    private void header(Observation observation) {
        document.put("$schema", "policy-1.schema.json");
        document.putObject("policy")
                .put("id", observation.policyId())
                .put("title", "Draft: what programs were seen to do")
                .put("version", "draft");
        document.put("mode", "log");
    }

    private ObjectNode names(String level, Function<Flow, Stream<String>> keys) {
        ObjectNode names = document.putObject(level);
        flows.stream()
                .flatMap(keys)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(names::putObject);
        return names;
    }

    /** Such a key needs the keys above it, too. */
    private static Stream<String> unknownCategories(Flow flow) {
        return Stream.iterate(flow.category(), key -> !key.isEmpty(), Taxonomy::parent)
                .filter(key -> !Taxonomy.shipped().knows(Kind.CATEGORY, key));
    }

    private static Stream<String> unknownPurposes(Flow flow) {
        return flow.purposes().stream().filter(key -> !Taxonomy.shipped().knows(Kind.PURPOSE, key));
    }

    /** Whoever got data, or gave them; and where data rest in a third country, whoever keeps them there. */
    private void recipients(List<Deeds> deeds) {
        ObjectNode recipients = names("recipients", flow -> flow.recipients().stream());
        for (Deeds each : deeds) {
            for (String country : ActivityDrafts.thirdCountries(each)) {
                recipients
                        .putObject(ActivityDrafts.keeper(country))
                        .put("title", "Whoever keeps data in " + country)
                        .put("safeguard", "unspecified")
                        .putArray("countries")
                        .add(country.substring(0, 2).toUpperCase(Locale.ROOT));
            }
        }
    }

    /** A purpose may be narrowed freely; whatever else was seen to follow another needs a permission. */
    private void transitions() {
        ArrayNode transitions = document.putArray("transitions");
        Set<List<String>> switches = new LinkedHashSet<>();
        for (Flow flow : flows) {
            for (int i = 1; i < flow.purposes().size(); i++) {
                switches.add(flow.purposes().subList(i - 1, i + 1));
            }
        }
        switches.stream()
                .filter(each -> !Taxonomy.covers(each.get(0), each.get(1)))
                .forEach(
                        each -> transitions.addObject().put("from", each.get(0)).put("to", each.get(1)));
    }
}
