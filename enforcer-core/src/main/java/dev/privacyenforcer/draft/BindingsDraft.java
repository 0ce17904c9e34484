package dev.privacyenforcer.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.evidence.Flow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The bindings of a draft: the labels of members and methods that the flows show. */
final class BindingsDraft {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]{0,200}");
    private static final Pattern QUALIFIED = Pattern.compile(NAME + "(\\." + NAME + ")+");

    /** A member that is called so is taken for a method: evidence does not tell it from a field. */
    private static final Pattern GETTER = Pattern.compile("(get|is)\\p{Lu}.*");

    private BindingsDraft() {}

    /**
     * {@return the text}
     *
     * @param seen all that was seen: a member that no activity may read is labelled all the same
     * @param drawn what the policy permits
     */
    static String text(List<Flow> seen, List<Flow> drawn) {
        ObjectNode document = Json.object().put("$schema", "bindings-1.schema.json");
        types(document, seen);
        BoundScopes.add(document, drawn);
        return Json.text(document);
    }

    /** {@return whether it is the full name of a method, as bindings write it} */
    static boolean isMethod(String name) {
        return QUALIFIED.matcher(name).matches();
    }

    private static void types(ObjectNode document, List<Flow> flows) {
        Map<String, ObjectNode> types = new TreeMap<>();
        for (Flow flow : flows) {
            String[] parts = flow.member().split("#", 2);
            if (parts.length == 2
                    && isMethod(flow.member().replace('#', '.'))
                    && NAME.matcher(parts[1]).matches()) {
                ObjectNode type =
                        types.computeIfAbsent(parts[0], key -> Json.object().put("dataSubject", flow.dataSubject()));
                add(type, parts[1], flow);
            }
        }
        if (!types.isEmpty()) {
            document.putObject("types").setAll(types);
        }
    }

    /** A type is about one kind of people; what it holds of others cannot be said of it. */
    private static void add(ObjectNode type, String member, Flow flow) {
        if (type.path("dataSubject").asText().equals(flow.dataSubject())) {
            type.withObjectProperty(GETTER.matcher(member).matches() ? "results" : "fields")
                    .put(member, flow.category());
        }
    }
}
