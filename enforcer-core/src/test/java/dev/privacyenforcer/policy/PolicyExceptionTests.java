package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PolicyExceptionTests {

    @Test
    void saysWhatWhereWhyAndHowToFixIt() {
        assertThat(refusal("{\"policy\": {\"id\": \"shop\"},\n \"activites\": []}"))
                .hasMessage("""
                        ENF-110 Policy refused: unknown key 'activites' in the policy file
                          at      shop.json:2:2, /activites
                          because expected only $schema, policy, mode, controller, attributes, dataSubjects, categories, purposes, \
                        recipients, activities, prohibitions, transitions, retention, rights, measures, remarks, clauses
                          fix     did you mean 'activities'?""");
    }

    @Test
    void listsEveryProblemInTheOrderOfTheFile() {
        PolicyException refusal = refusal("{\"mode\": \"stop\", \"retention\": {},\n \"policy\": {\"id\": \"A\"}}");
        assertThat(refusal.problems())
                .extracting(PolicyException.Problem::code)
                .containsExactly("ENF-114", "ENF-113", "ENF-115");
        assertThat(refusal.getMessage()).hasLineCount(12);
        assertThat(refusal).hasMessageContaining("/retention").hasMessageContaining("an array");
    }

    @Test
    void neverShowsContent() {
        PolicyException refusal = refusal("""
                {"policy": {"id": "CANARY 1", "title": ["CANARY 2"], "effectiveFrom": "CANARY 3", "version": "CANARY 4\\u0000"},
                 "mode": "CANARY 5", "recipients": {"crm": {"countries": ["CANARY 6"], "safeguard": "CANARY 7"}},
                 "activities": [{"legalBases": ["CANARY 8"], "operations": ["CANARY 9"], "clauses": ["CANARY 0", "CANARY 0"]}]}
                """);
        assertThat(refusal.problems()).hasSizeGreaterThan(9);
        assertThat(refusal.getMessage()).doesNotContain("CANARY");
        assertThat(refusal).hasNoCause();
    }

    @Test
    void neverShowsWhatIsNotJson() {
        assertThat(refusal("{\"policy\": {\"id\": CANARY}}"))
                .hasNoCause()
                .message()
                .doesNotContain("CANARY");
    }

    @Test
    void keepsAForgedKeyOnOneLine() {
        PolicyException refusal = refusal("{\"policy\": {\"id\": \"shop\"}, \"a\\nENF-000 Fine\\u202e\": 1}");
        assertThat(refusal.getMessage()).contains("'a?ENF-000 Fine?'").hasLineCount(4);
    }

    @Test
    void shortensALongKey() {
        PolicyException refusal = refusal("{\"policy\": {\"id\": \"shop\"}, \"" + "k".repeat(10_000) + "\": 1}");
        assertThat(refusal.getMessage()).hasSizeLessThan(600).contains("'" + "k".repeat(80) + "…'");
    }

    private static PolicyException refusal(String policy) {
        byte[] bytes = policy.getBytes(StandardCharsets.UTF_8);
        return catchThrowableOfType(PolicyException.class, () -> PolicyReader.read(bytes, "shop.json"));
    }
}
