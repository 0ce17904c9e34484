package dev.privacyenforcer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy with obligations never permits what nothing has fulfilled. */
class ObligationsTests {

    @ParameterizedTest
    @ValueSource(strings = {"mask", "hash", "generalise", "aggregate", "anonymise"})
    void denyWhatNothingHasTurnedIntoAnotherValue(String duty) {
        Decision decision = decide("{\"do\": \"" + duty + "\"}", "", Operation.USE);

        assertThat(decision).isEqualTo(new Decision.Deny(Reason.TRANSFORM_REQUIRED, "figures", List.of("3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"record_each", "forward_purpose"})
    void letValuesPassThatStayAsTheyAre(String duty) {
        assertThat(decide("{\"do\": \"" + duty + "\"}", "", Operation.USE).isPermitted())
                .isTrue();
    }

    @Test
    void areOwedForTheirOperationsAlone() {
        String duty = "{\"do\": \"mask\", \"operations\": [\"log\"]}";

        assertThat(decide(duty, "", Operation.USE).isPermitted()).isTrue();
        assertThat(decide(duty, "", Operation.LOG).isPermitted()).isFalse();
    }

    @Test
    void leaveItToALaterActivityThatOwesNothing() {
        String later = ", {\"id\": \"later\", \"purpose\": \"analytics\", \"categories\": [\"user\"],"
                + " \"legalBases\": [\"contract\"]}";

        assertThat(decide("{\"do\": \"mask\"}", later, Operation.USE).rule()).isEqualTo("later");
    }

    private static Decision decide(String duty, String more, Operation operation) {
        String policy = "{\"policy\": {\"id\": \"shop\"}, \"dataSubjects\": {\"customer\": {}}, \"activities\": ["
                + "{\"id\": \"figures\", \"purpose\": \"analytics\", \"categories\": [\"user\"], \"operations\":"
                + " [\"use\", \"log\"], \"legalBases\": [\"contract\"], \"obligations\": [" + duty
                + "], \"clauses\": [\"3\"]}" + more + "]}";
        return CompiledPolicy.of(PolicyReader.read(policy.getBytes(StandardCharsets.UTF_8), "shop"), Clock.systemUTC())
                .decide(new Request("customer", "user.contact.email", operation, "analytics", List.of()));
    }
}
