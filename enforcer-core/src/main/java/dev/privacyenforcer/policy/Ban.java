package dev.privacyenforcer.policy;

import dev.privacyenforcer.annotations.Operation;
import java.util.Collection;
import java.util.List;

/**
 * A prohibition that nothing lifts, and which part of an activity it takes away for certain.
 *
 * @param rule the prohibition
 */
record Ban(Prohibition rule) {

    static List<Ban> of(Policy policy) {
        return policy.prohibitions().stream()
                .filter(Ban::isUnconditional)
                .map(Ban::new)
                .toList();
    }

    static boolean isUnconditional(Prohibition rule) {
        return rule.when().tests().isEmpty()
                && rule.unless() == null
                && !rule.unlessConsent()
                && rule.selector().recipients().isEmpty();
    }

    /** {@return whether it forbids such an operation on such data, for all these people and this purpose} */
    boolean forbids(Collection<String> dataSubjects, String category, String purpose, Operation operation) {
        return isAbout(dataSubjects, purpose, operation) && covers(category);
    }

    /** {@return whether it is about all these people, this purpose and this operation} */
    boolean isAbout(Collection<String> dataSubjects, String purpose, Operation operation) {
        Selector selector = rule.selector();
        return selector.operations().contains(operation)
                && (selector.dataSubjects().isEmpty() || selector.dataSubjects().containsAll(dataSubjects))
                && (selector.purposes().isEmpty() || anyCovers(selector.purposes(), purpose));
    }

    /** {@return whether it covers all that lies beneath a category} */
    private boolean covers(String category) {
        Selector selector = rule.selector();
        return (selector.categories().isEmpty() || anyCovers(selector.categories(), category))
                && selector.exceptCategories().stream()
                        .noneMatch(except -> Taxonomy.covers(except, category) || Taxonomy.covers(category, except));
    }

    static boolean anyCovers(Collection<String> ancestors, String key) {
        String root = key.endsWith(".**") ? key.substring(0, key.length() - 3) : key;
        return ancestors.stream().anyMatch(ancestor -> Taxonomy.covers(ancestor, root));
    }
}
