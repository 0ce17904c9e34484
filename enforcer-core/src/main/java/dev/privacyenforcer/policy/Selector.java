package dev.privacyenforcer.policy;

import dev.privacyenforcer.annotations.Operation;
import java.util.List;
import java.util.Set;

/**
 * To which processing a rule applies: all of its parts must match. An empty list matches everything.
 *
 * @param dataSubjects whose data, exact keys
 * @param categories which data, each key with everything beneath it
 * @param exceptCategories what is left out of them
 * @param purposes for which purposes, each key with everything beneath it
 * @param operations which operations; never empty
 * @param recipients to whom, each key with everything beneath it
 */
public record Selector(
        List<String> dataSubjects,
        List<String> categories,
        List<String> exceptCategories,
        List<String> purposes,
        Set<Operation> operations,
        List<String> recipients) {

    /**
     * {@return whether some data are meant, for whatever purpose and operation}
     *
     * @param dataSubject whose data
     * @param category which data
     */
    public boolean names(String dataSubject, String category) {
        return (dataSubjects.isEmpty() || dataSubjects.contains(dataSubject))
                && (categories.isEmpty() || categories.stream().anyMatch(key -> Taxonomy.covers(key, category)))
                && exceptCategories.stream().noneMatch(key -> Taxonomy.covers(key, category));
    }
}
