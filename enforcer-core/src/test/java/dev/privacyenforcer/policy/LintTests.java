package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintTests {

    @Test
    void findsNothingInAPolicyThatLeavesNothingOpen() {
        assertThat(Lint.of(PolicyReader.read(BadPolicy.resource("good/shop.json"), "shop")))
                .isEmpty();
    }

    @Test
    void findsAMissingEffectiveDate() {
        assertThat(findings(""))
                .extracting(Finding::code, Finding::where)
                .containsExactly(tuple("POLICY_WITHOUT_EFFECTIVE_DATE", "/policy"));
    }

    @Test
    void findsMissingAndUnspecifiedSafeguards() {
        assertThat(findings("""
                        , "recipients": {
                          "eu": {"countries": ["DE", "CH"]},
                          "us": {"countries": ["DE", "US"], "clauses": ["9"]},
                          "in": {"countries": ["IN"], "safeguard": "unspecified"},
                          "ru": {"countries": ["RU"], "safeguard": "scc"},
                          "unknown": {"safeguard": "unspecified"}}"""))
                .filteredOn(finding -> finding.where().startsWith("/recipients"))
                .extracting(Finding::code, Finding::where, Finding::clauses)
                .containsExactly(
                        tuple("SAFEGUARD_MISSING", "/recipients/us", List.of("9")),
                        tuple("SAFEGUARD_UNSPECIFIED", "/recipients/in", List.of()));
    }

    @Test
    void findsUndeclaredLegalBases() {
        assertThat(findings("""
                        , "activities": [
                          {"id": "a", "purpose": "analytics", "categories": ["user"], "legalBases": ["undeclared"], "clauses": ["2"]},
                          {"id": "b", "purpose": "analytics", "categories": ["user"], "legalBases": ["contract"]}]"""))
                .filteredOn(finding -> finding.code().equals("LEGAL_BASIS_UNDECLARED"))
                .singleElement()
                .returns("a", Finding::where)
                .returns(List.of("2"), Finding::clauses);
    }

    @Test
    void findsRetentionWithoutAPeriod() {
        assertThat(findings("""
                        , "retention": [
                          {"id": "a", "period": "P1Y"},
                          {"id": "b", "criterion": "as long as needed", "clauses": ["9.1"]}]"""))
                .filteredOn(finding -> finding.code().equals("RETENTION_INDETERMINATE"))
                .singleElement()
                .returns("b", Finding::where)
                .returns(List.of("9.1"), Finding::clauses);
    }

    @Test
    void findsConsentThatIsTakenFromSilence() {
        assertThat(findings("""
                        , "activities": [
                          {"id": "a", "purpose": "analytics", "categories": ["user"], "legalBases": ["consent"]},
                          {"id": "b", "purpose": "analytics", "categories": ["user"],
                           "legalBases": [{"basis": "consent", "model": "opt_out"}], "clauses": ["2"]}]"""))
                .filteredOn(finding -> finding.code().equals("IMPLIED_CONSENT"))
                .singleElement()
                .returns("b", Finding::where)
                .returns(List.of("2"), Finding::clauses);
    }

    private static List<Finding> findings(String rest) {
        byte[] bytes = ("{\"policy\": {\"id\": \"x\"}" + rest + "}").getBytes(StandardCharsets.UTF_8);
        return Lint.of(PolicyReader.read(bytes, "x"));
    }
}
