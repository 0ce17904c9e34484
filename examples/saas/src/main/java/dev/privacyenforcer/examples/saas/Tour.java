package dev.privacyenforcer.examples.saas;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One application under several published policies, one after the other: what each makes of the same attempts. */
final class Tour {

    /** The policies of this application, by the file that holds each. */
    static final List<String> POLICIES = List.of("jet-prompt-optimizer", "jector-ai", "jet-vpn", "jetrack", "company");

    /** What a policy calls those who work for customer support, if not so. */
    private static final Map<String, String> ROLES = Map.of("jet-vpn", "employee");

    private final List<String> policies;
    private final Map<String, List<Result>> results = new LinkedHashMap<>();
    private final List<Path> records = new ArrayList<>();

    Tour(List<String> policies) {
        this.policies = policies;
    }

    /** Tries everything under each policy, and writes a record for each beneath the directory. */
    Tour play(Path directory) {
        for (String policy : policies) {
            try (Stage stage = Stage.install(policy, Everybody.german(ROLES.getOrDefault(policy, "support")))) {
                stage.keepEvidence(directory.resolve(policy).resolve("evidence"));
                Application app = Application.over(new Outbox());
                Cast cast = Cast.assembled();
                results.put(
                        policy,
                        Attempt.all().stream()
                                .map(attempt ->
                                        stage.tryOut(() -> attempt.action().accept(app, cast)))
                                .toList());
                records.add(stage.writeReport(directory.resolve(policy)));
            }
        }
        return this;
    }

    /** {@return how the attempts ended, in the order of {@link Attempt#all}, by policy} */
    Map<String, List<Result>> results() {
        return results;
    }

    /** {@return the records that were written} */
    List<Path> records() {
        return records;
    }
}
