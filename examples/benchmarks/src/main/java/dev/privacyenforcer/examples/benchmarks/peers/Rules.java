package dev.privacyenforcer.examples.benchmarks.peers;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is permitted, and nothing else: the one list from which the policy of each engine is written.
 *
 * @param all the rules, no two alike
 */
record Rules(List<Rule> all) {

    /** A purpose that no rule permits. */
    static final String FORBIDDEN = "forbidden";

    private static final long SEED = 30;

    /**
     * Data may be shared for a purpose with a recipient.
     *
     * @param purpose why
     * @param recipient with whom
     */
    record Rule(String purpose, String recipient) {}

    /** {@return that many rules, over as many purposes as recipients} */
    static Rules of(int count) {
        int purposes = (int) Math.ceil(Math.sqrt(count));
        return new Rules(IntStream.range(0, count)
                .mapToObj(number -> new Rule("p" + number % purposes, "r" + number / purposes))
                .toList());
    }

    /** {@return that many permitted requests, at random, the same ones each time; no string is one of the rules'} */
    Rule[] requests(int count) {
        Random random = new Random(SEED);
        return IntStream.range(0, count)
                .mapToObj(number -> all.get(random.nextInt(all.size())))
                .map(rule -> new Rule(new String(rule.purpose()), new String(rule.recipient())))
                .toArray(Rule[]::new);
    }

    List<String> purposes() {
        return all.stream().map(Rule::purpose).distinct().toList();
    }

    List<String> recipients() {
        return all.stream().map(Rule::recipient).distinct().toList();
    }

    /** {@return all rules in the language of an engine} */
    String text(Function<Rule, String> one, String between) {
        return all.stream().map(one).collect(Collectors.joining(between));
    }
}
