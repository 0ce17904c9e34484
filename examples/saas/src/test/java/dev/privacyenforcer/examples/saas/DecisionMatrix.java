package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Facts;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a policy answers to everything that can be asked with the keys it names and a few that it does not, of the
 * person whom its cases take for granted. Purposes for which nothing is permitted and no rule steps in share one line,
 * and so do recipients under {@code →others}.
 */
final class DecisionMatrix {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final List<String> STRANGE_CATEGORIES = List.of("user.demographic.date_of_birth", "user.sensor");
    private static final List<String> STRANGE_PURPOSES =
            List.of("employment.recruitment", "marketing.communications.email", "train_ai_system");
    private static final String STRANGE_RECIPIENT = "stranger";

    private final Policy policy;
    private final CompiledPolicy compiled;
    private final Facts facts;

    DecisionMatrix(Seed seed) {
        this.policy = seed.policy();
        this.facts = SeedCases.told(seed).facts();
        this.compiled = CompiledPolicy.of(policy, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** {@return a line for each data subject, category and purpose, with the columns first} */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("data subject\tcategory\tpurpose\tpermitted\tdenied"));
        for (String dataSubject : policy.dataSubjects().keySet()) {
            categories().forEach(category -> lines.addAll(about(dataSubject, category)));
        }
        return lines;
    }

    private List<String> about(String dataSubject, String category) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> others = new LinkedHashMap<>();
        for (String purpose : purposes()) {
            Map<String, List<String>> answers = answers(dataSubject, category, purpose);
            String line = columns(answers);
            if (answers.keySet().stream().anyMatch(answer -> answer.contains(" by "))) {
                lines.add(String.join("\t", dataSubject, category, purpose, line));
            } else {
                others.merge(line, 1, Integer::sum);
            }
        }
        others.forEach((line, count) ->
                lines.add(String.join("\t", dataSubject, category, "(" + count + " other purposes)", line)));
        return lines;
    }

    private Map<String, List<String>> answers(String dataSubject, String category, String purpose) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Operation operation : Operation.values()) {
            for (List<String> recipients : recipients(operation)) {
                Request request = new Request(dataSubject, category, operation, purpose, recipients);
                answers.computeIfAbsent(answer(compiled.decide(request, facts)), key -> new ArrayList<>())
                        .add(recipients.isEmpty() ? word(operation) : "→" + recipients.get(0));
            }
        }
        answers.entrySet().stream()
                .filter(entry -> recipients(entry.getValue()) > 1)
                .max(Comparator.comparingLong(entry -> recipients(entry.getValue())))
                .ifPresent(entry -> entry.setValue(shortened(entry.getValue())));
        return answers;
    }

    private static long recipients(List<String> asked) {
        return asked.stream().filter(each -> each.startsWith("→")).count();
    }

    private static List<String> shortened(List<String> asked) {
        Stream<String> operations = asked.stream().filter(each -> !each.startsWith("→"));
        return Stream.concat(operations, Stream.of("→others")).toList();
    }

    private List<List<String>> recipients(Operation operation) {
        return operation == Operation.SHARE
                ? Stream.concat(policy.recipients().keySet().stream().sorted(), Stream.of(STRANGE_RECIPIENT))
                        .map(List::of)
                        .toList()
                : List.of(List.of());
    }

    private static String answer(Decision decision) {
        String by = decision.rule() == null ? "" : " by " + decision.rule();
        return (decision instanceof Decision.Deny deny ? deny.reason().name() : "permit") + by;
    }

    private static String columns(Map<String, List<String>> answers) {
        return column(answers, true) + "\t" + column(answers, false);
    }

    private static String column(Map<String, List<String>> answers, boolean permitted) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("permit by ") == permitted)
                .map(entry -> entry.getKey().replace("permit by ", "") + ": " + String.join(" ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private Set<String> categories() {
        Set<String> named = new TreeSet<>(STRANGE_CATEGORIES);
        policy.activities().forEach(activity -> named.addAll(activity.categories()));
        policy.prohibitions().forEach(rule -> named.addAll(rule.selector().categories()));
        named.remove("*");
        return named;
    }

    private Set<String> purposes() {
        Set<String> named = new TreeSet<>(STRANGE_PURPOSES);
        policy.activities().forEach(activity -> named.add(activity.purpose().replace(".**", "")));
        named.addAll(policy.purposes().keySet());
        policy.prohibitions().forEach(rule -> named.addAll(rule.selector().purposes()));
        return named;
    }

    private static String word(Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT);
    }
}
