package dev.privacyenforcer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A decision that is worked out anew costs no more with many rules than a look at each bit of some rows. */
class ManyRulesTests {

    private static final int ROUNDS = 300;

    @Test
    void aDecisionWorkedOutAnewDoesNotLookAtEachRule() {
        CompiledPolicy few = policy(10);
        CompiledPolicy many = policy(5_000);
        long least = Long.MAX_VALUE;
        long most = Long.MAX_VALUE;
        for (int run = 0; run < 20; run++) { // the best of many runs: a busy machine spoils some
            least = Math.min(least, time(few, run));
            most = Math.min(most, time(many, run));
        }
        // rule by rule it was more than a hundred times as long
        assertThat(most).as("5,000 rules, against %s ns for 10", least).isLessThan(25 * least);
    }

    /** Every request is another one, so that no answer is remembered. */
    private static long time(CompiledPolicy policy, int run) {
        long start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            String category = "user.contact.email.n" + run + "x" + i;
            for (Operation operation : List.of(Operation.USE, Operation.EXPORT)) {
                policy.decide(new Request("customer", category, operation, "essential.service", List.of()));
            }
        }
        return (System.nanoTime() - start) / ROUNDS;
    }

    private static CompiledPolicy policy(int rules) {
        String activities =
                IntStream.range(0, rules / 2).mapToObj(i -> """
                        {"id": "a%s", "purpose": "essential.service", "categories": ["user.contact"],
                         "exceptCategories": ["user.contact.phone_number"], "legalBases": ["consent"],
                         "clauses": ["%s"]}""".formatted(i, i)).collect(Collectors.joining(","));
        String prohibitions =
                IntStream.range(0, rules / 2).mapToObj(i -> """
                        {"id": "p%s", "categories": ["user"], "exceptCategories": ["user.contact.email"],
                         "recipients": ["partner"]}""".formatted(i)).collect(Collectors.joining(","));
        String json = """
                {"policy": {"id": "p"}, "dataSubjects": {"customer": {}}, "recipients": {"partner": {}},
                 "activities": [%s], "prohibitions": [%s]}""".formatted(activities, prohibitions);
        return CompiledPolicy.of(PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "p.json"), Clock.systemUTC());
    }
}
