package dev.privacyenforcer.examples.benchmarks;

import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A policy of any size in which one activity permits what the benchmarks read. */
final class BenchmarkPolicy {

    static final String PURPOSE = "essential.service";
    static final String FORBIDDEN = "marketing";

    private BenchmarkPolicy() {}

    static Policy of(int rules) {
        String others = IntStream.range(1, rules)
                .mapToObj(BenchmarkPolicy::other)
                .collect(Collectors.joining(",\n", rules > 1 ? ",\n" : "", ""));
        String json = """
                { "policy": {"id": "benchmark", "effectiveFrom": "2026-01-01"},
                  "dataSubjects": {"customer": {"role": "controller"}},
                  "activities": [
                    {"id": "service", "purpose": "%s", "dataSubjects": ["customer"],
                     "categories": ["user.demographic", "user.contact"], "legalBases": ["contract"]}%s]}
                """.formatted(PURPOSE, others);
        return PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "benchmark policy");
    }

    /** Short, as 10,000 of them must fit into the largest policy file. */
    private static String other(int number) {
        return "{\"id\": \"o" + number + "\", \"purpose\": \"analytics\", \"categories\": [\"user.behavior\"]}";
    }
}
