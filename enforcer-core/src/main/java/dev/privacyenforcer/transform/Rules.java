package dev.privacyenforcer.transform;

import dev.privacyenforcer.policy.Taxonomy;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values of each category become coarser; what no rule knows, whatever its category, by its type. */
final class Rules {

    private record Rule(String category, Function<Object, @Nullable Object> coarser) {}

    /** The first that covers the category and knows the type. */
    private static final List<Rule> ALL = List.of(
            new Rule("user.device.ip_address", Addresses::coarser),
            new Rule("user.location", Numbers::degrees),
            new Rule("user.demographic.date_of_birth", Dates.YEAR::beginning),
            new Rule("user.demographic", Numbers::tenYears),
            new Rule("user.contact.address.postal_code", Texts::region),
            new Rule("user.contact.url", Texts::site),
            new Rule("user.behavior", Texts::site),
            new Rule("user", Dates.MONTH::beginning),
            new Rule("user", Rules::number));

    /** Of these, digits are no quantity: fewer of them would say nothing certain. */
    private static final List<String> NO_QUANTITIES = List.of("user.device.ip_address", "user.demographic");

    private Rules() {}

    /** {@return the coarser value, or null if nobody knows one} */
    static @Nullable Object coarser(String category, Object value) {
        for (Rule rule : ALL) {
            boolean number = value instanceof Number && rule == ALL.get(ALL.size() - 1);
            if (Taxonomy.covers(rule.category, category) && !(number && isNoQuantity(category))) {
                Object coarser = rule.coarser.apply(value);
                if (coarser != null) {
                    return coarser;
                }
            }
        }
        return null;
    }

    private static boolean isNoQuantity(String category) {
        return NO_QUANTITIES.stream().anyMatch(key -> Taxonomy.covers(key, category));
    }

    private static @Nullable Object number(Object value) {
        return Numbers.firstDigit(value);
    }
}
