package dev.privacyenforcer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy with obligations never permits what nothing has fulfilled. */
class ObligationsTests {

    private static final Decision DENIED = new Decision.Deny(Reason.TRANSFORM_REQUIRED, "figures", List.of("3"));

    @ParameterizedTest
    @ValueSource(strings = {"aggregate", "anonymise"})
    void denyWhatNothingHasTurnedIntoAGroup(String duty) {
        Decision decision = decide("{\"do\": \"" + duty + "\"}", "", Operation.USE);

        assertThat(decision).isEqualTo(new Decision.Deny(Reason.TRANSFORM_REQUIRED, "figures", List.of("3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mask", "hash", "generalise"})
    void areLeftToWhoAsksWhereTheyChangeSingleValues(String duty) {
        Decision decision = decide("{\"do\": \"" + duty + "\"}", "", Operation.USE);

        assertThat(((Decision.Permit) decision).obligations())
                .extracting(Obligation::toString)
                .containsExactly(duty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mask", "hash", "generalise"})
    void denyWhatWhoAsksCannotChange(String duty) {
        Facts facts = told(Map.of(), false);

        assertThat(decide("{\"do\": \"" + duty + "\"}", "", Operation.USE, facts))
                .isEqualTo(DENIED);
    }

    @Test
    void areMetByWhatTheApplicationSaysItHasDone() {
        Facts masked = told(Map.of("request.transform", "hash, mask"), false);

        Decision decision = decide("{\"do\": \"mask\"}", "", Operation.USE, masked);

        assertThat(((Decision.Permit) decision).obligations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10,true", "9,false"})
    void areMetByGroupsThatAreLargeEnough(long size, boolean met) {
        Facts told = told(Map.of("request.transform", "aggregate", "request.group_size", size), false);

        assertThat(decide("{\"do\": \"aggregate\", \"minGroup\": 10}", "", Operation.USE, told)
                        .isPermitted())
                .isEqualTo(met);
    }

    @Test
    void areNotMetByAGroupOfWhichNobodyKnowsTheSize() {
        Facts told = told(Map.of("request.transform", "aggregate"), false);

        assertThat(decide("{\"do\": \"aggregate\"}", "", Operation.USE, told)).isEqualTo(DENIED);
    }

    @Test
    void neverStandAgainstErasure() {
        assertThat(decide("{\"do\": \"aggregate\"}", "", Operation.ERASE).isPermitted())
                .isTrue();
    }

    @Test
    void areNamedInTheExplanation() {
        Policy policy = policy("{\"do\": \"aggregate\", \"minGroup\": 10}", "");

        Explanation explanation = Explanation.of(policy, request(Operation.USE), told(Map.of(), true), Instant.now());

        assertThat(explanation.considered().get(0).why())
                .isEqualTo("does not permit it: it owes aggregate (groups of 10), and nothing sees to that");
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

        assertThat(decide(duty, "", Operation.USE, told(Map.of(), false)).isPermitted())
                .isTrue();
        assertThat(decide(duty, "", Operation.LOG, told(Map.of(), false)).isPermitted())
                .isFalse();
    }

    @Test
    void leaveItToALaterActivityThatOwesNothing() {
        String later = ", {\"id\": \"later\", \"purpose\": \"analytics\", \"categories\": [\"user\"],"
                + " \"legalBases\": [\"contract\"]}";

        assertThat(decide("{\"do\": \"aggregate\"}", later, Operation.USE).rule())
                .isEqualTo("later");
    }

    /** What the application tells, at a place where values can be changed or not. */
    private static Facts told(Map<String, Object> attributes, boolean changeable) {
        return new Facts() {
            @Override
            public ConsentState consent(String purpose) {
                return ConsentState.MISSING;
            }

            @Override
            public Fact attribute(String attribute, Request request) {
                return Fact.of(attributes.get(attribute));
            }

            @Override
            public boolean canFulfil(List<Obligation> obligations, Request request) {
                return changeable && Facts.super.canFulfil(obligations, request);
            }
        };
    }

    private static Decision decide(String duty, String more, Operation operation) {
        return decide(duty, more, operation, Facts.UNIDENTIFIED);
    }

    private static Decision decide(String duty, String more, Operation operation, Facts facts) {
        return CompiledPolicy.of(policy(duty, more), Clock.systemUTC()).decide(request(operation), facts);
    }

    private static Request request(Operation operation) {
        return new Request("customer", "user.contact.email", operation, "analytics", List.of());
    }

    private static Policy policy(String duty, String more) {
        String policy = "{\"policy\": {\"id\": \"shop\"}, \"dataSubjects\": {\"customer\": {}}, \"activities\": ["
                + "{\"id\": \"figures\", \"purpose\": \"analytics\", \"categories\": [\"user\"], \"operations\":"
                + " [\"use\", \"log\", \"erase\"], \"legalBases\": [\"contract\"], \"obligations\": [" + duty
                + "], \"clauses\": [\"3\"]}" + more + "]}";
        return PolicyReader.read(policy.getBytes(StandardCharsets.UTF_8), "shop");
    }
}
