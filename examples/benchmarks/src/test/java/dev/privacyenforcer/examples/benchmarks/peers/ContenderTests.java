package dev.privacyenforcer.examples.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(ints = {10, 100})
class ContenderTests {

    @Parameter
    int count;

    @ParameterizedTest
    @EnumSource
    void permitsWhatTheRulesPermitAndNothingElse(Contender contender) {
        Rules rules = Rules.of(count);
        try (Peer peer = contender.with(rules)) {
            for (String purpose : and(rules.purposes(), Rules.FORBIDDEN)) {
                for (String recipient : and(rules.recipients(), "nobody")) {
                    assertThat(peer.decide(purpose, recipient))
                            .as("%s for %s", recipient, purpose)
                            .isEqualTo(rules.all().contains(new Rules.Rule(purpose, recipient)));
                }
            }
        }
    }

    private static List<String> and(List<String> keys, String other) {
        List<String> all = new ArrayList<>(keys);
        all.add(other);
        return all;
    }
}
