package dev.privacyenforcer.report;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Selector;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What must never happen, with the evidence that it did not: how often it was checked, tried and let pass.
 *
 * @param prohibition what the policy says
 * @param categories which data
 * @param except what is left out of them
 * @param dataSubjects whose data
 * @param purposes for which purposes
 * @param recipients to whom
 * @param operations what must not be done
 * @param evaluated how often it was checked
 * @param attempts how often it was tried and stopped
 * @param violations how often it was tried and passed, in log mode
 */
record ProhibitionRow(
        Prohibition prohibition,
        List<Term> categories,
        List<Term> except,
        List<Term> dataSubjects,
        List<Term> purposes,
        List<Term> recipients,
        List<String> operations,
        long evaluated,
        long attempts,
        long violations) {

    /** What the evidence says of a prohibition. */
    enum Standing {
        /** It happened. */
        BROKEN,
        /** It was tried, and stopped. */
        DEFENDED,
        /** It was checked, and nobody tried. */
        KEPT,
        /** It was never checked: no evidence either way. */
        UNTESTED
    }

    static ProhibitionRow of(Prohibition prohibition, Observation observation, Vocabulary words) {
        Selector selector = prohibition.selector();
        Predicate<Flow> named = flow -> prohibition.id().equals(flow.rule());
        return new ProhibitionRow(
                prohibition,
                words.categories(selector.categories()),
                words.categories(selector.exceptCategories()),
                words.dataSubjects(selector.dataSubjects()),
                words.purposes(selector.purposes()),
                words.recipients(selector.recipients()),
                operations(selector.operations(), words.words()),
                Objects.requireNonNullElse(observation.evaluated().get(prohibition.id()), 0L),
                Refusals.count(observation.flows(), named.and(Refusals::isStopped)),
                Refusals.count(observation.flows(), named.and(f -> f.outcome() == Flow.Outcome.WOULD_DENY)));
    }

    private static List<String> operations(Set<Operation> operations, Words words) {
        if (operations.containsAll(EnumSet.complementOf(EnumSet.of(Operation.ERASE)))) {
            return operations.contains(Operation.ERASE)
                    ? List.of(words.text("anything"))
                    : List.of(words.text("anything_but_erasing"));
        }
        return operations.stream()
                .sorted()
                .map(operation -> words.of("operation", operation))
                .toList();
    }

    Standing standing() {
        if (violations > 0) {
            return Standing.BROKEN;
        }
        if (attempts > 0) {
            return Standing.DEFENDED;
        }
        return evaluated > 0 ? Standing.KEPT : Standing.UNTESTED;
    }

    String title() {
        String title = prohibition.title();
        return title == null ? prohibition.id() : title;
    }

    String anchor() {
        return Text.anchor("prohibition", prohibition.id());
    }
}
