package dev.privacyenforcer.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Countries;
import dev.privacyenforcer.policy.Taxonomy;
import dev.privacyenforcer.policy.Taxonomy.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The activities of a draft. */
final class ActivityDrafts {

    private static final int LONGEST_ID = 56; // leaves room for a number

    private final ArrayNode activities;
    private final Set<String> ids = new HashSet<>();

    ActivityDrafts(ArrayNode activities) {
        this.activities = activities;
    }

    void addAll(List<Deeds> all) {
        all.forEach(this::add);
    }

    private void add(Deeds deeds) {
        ObjectNode activity = activities.addObject().put("id", id(deeds.purpose()));
        Taxonomy.shipped().term(Kind.PURPOSE, deeds.purpose()).ifPresent(term -> activity.put("title", term.title()));
        activity.put("purpose", deeds.purpose());
        Json.put(activity, "dataSubjects", deeds.dataSubjects());
        Json.put(activity, "categories", deeds.categories());
        Json.put(activity, "exceptCategories", deeds.except());
        Json.put(
                activity,
                "operations",
                operations(deeds).stream().map(Operation::key).toList());
        activity.putArray("legalBases").add("undeclared");
        Set<String> recipients = new TreeSet<>(deeds.done().recipients());
        thirdCountries(deeds).forEach(country -> recipients.add(keeper(country)));
        Json.put(activity, "recipients", recipients);
        Json.put(activity, "sources", sources(deeds));
        activity.putObject("record").put("notes", notes(deeds));
    }

    private String id(String purpose) {
        String id = purpose.substring(0, Math.min(purpose.length(), LONGEST_ID));
        String free = id;
        for (int number = 2; !ids.add(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    /** An activity does something; where nothing but sharing was seen, the value was at least taken up for that. */
    private static Set<Operation> operations(Deeds deeds) {
        return deeds.done().operations().isEmpty()
                ? Set.of(Operation.USE)
                : deeds.done().operations();
    }

    private static Set<String> sources(Deeds deeds) {
        Set<String> sources = new TreeSet<>();
        deeds.flows().stream()
                .filter(flow -> flow.operation() == Operation.COLLECT)
                .forEach(flow -> sources.addAll(flow.recipients()));
        return sources;
    }

    private static String notes(Deeds deeds) {
        String shared = deeds.done().operations().isEmpty()
                ? " Nothing but sharing was seen; 'use' stands there because an activity names an operation."
                : "";
        String seen = Sight.of(deeds.flows());
        return seen.substring(0, 1).toUpperCase(Locale.ROOT) + seen.substring(1) + "." + shared;
    }

    /** {@return the countries of storage that need a safeguard} */
    static List<String> thirdCountries(Deeds deeds) {
        return deeds.done().countries().stream()
                .filter(place -> Countries.countries(place).stream().anyMatch(Countries::needsSafeguard))
                .sorted()
                .toList();
    }

    /** {@return the key of whoever keeps data in a country} */
    static String keeper(String country) {
        return "storage." + country.toLowerCase(Locale.ROOT);
    }
}
