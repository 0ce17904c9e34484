package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each finding is provoked in a policy that has none otherwise. */
class LintTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORDERLY =
            new String(BadPolicy.resource("good/orderly.json"), java.nio.charset.StandardCharsets.UTF_8);
    private static final String PATIENT = "\"patient\": {\"role\": \"controller\"}";

    @Test
    void findsNothingInAPolicyThatLeavesNothingOpen() {
        assertThat(lint(ORDERLY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "version": "1",                       | ``                           | METADATA_MISSING         | /policy/version
        , "effectiveFrom": "2026-01-01"       | ``                           | METADATA_MISSING         | /policy/effectiveFrom
        "version": "1"                        | "version": "1", "sourceComplete": false | SOURCE_TRUNCATED | /policy/sourceComplete
        "name": "Clinic", "contact"           | "contact"                    | ART30_CONTROLLER_MISSING | /controller/name
        , "contact": "privacy@clinic.example" | ``                           | ART30_CONTACT_MISSING    | /controller/contact
        "countries": ["DE"], "contract"       | "contract"                   | ART30_TRANSFERS_MISSING  | /recipients
        "measures": [{"measure": "encryption at rest"}], | ``                | ART30_MEASURES_MISSING   | /measures
        "countries": ["DE"], "contract"       | "safeguard": "scc", "contract" | COUNTRY_UNKNOWN        | /recipients/processor.lab/countries
        "countries": ["DE"]                   | "countries": ["DE", "US"]    | SAFEGUARD_MISSING        | /recipients/processor.lab/safeguard
        "countries": ["DE"]                   | "countries": ["US"], "safeguard": "unspecified" | SAFEGUARD_UNSPECIFIED | /recipients/processor.lab/safeguard
        , "contract": "DPA 7"                 | ``                           | DPA_MISSING              | /recipients/processor.lab/contract
        "role": "processor", "countries"      | "countries"                  | ROLE_MISSING             | /recipients/processor.lab/role
        "legalBases": ["contract"],           | ``                           | LEGAL_BASIS_MISSING      | /activities/0/legalBases
        ["contract"]                          | ["undeclared"]               | LEGAL_BASIS_MISSING      | /activities/0/legalBases/0
        ["contract"]                          | ["legitimate_interests"]     | LIA_MISSING              | /activities/0/legalBases/0
        ["contract"]                          | ["legal_obligation"]         | LAW_MISSING              | /activities/0/legalBases/0
        ["contract"]                          | [{"basis": "consent", "model": "opt_out"}] | IMPLIED_CONSENT | /activities/0/legalBases/0
        "role": "controller"                  | "role": "processor"          | ON_BEHALF_OF_MISSING     | /dataSubjects/patient/onBehalfOf
        "period": "P10Y"                      | "criterion": "as long as needed" | RETENTION_INDETERMINATE | /retention/0/criterion
        "categories": ["user"], "period"      | "categories": ["user.health_and_medical.genetic"], "period" | RETENTION_MISSING | /activities/0/categories
        "period": "P10Y"                      | "operations": ["use"], "period": "P10Y" | -              | -
        {"min": 16}}, "reason": "MINOR_BLOCKED" | {"min": 16}}, "operations": ["log"], "reason": "MINOR_BLOCKED" | - | -
        """)
    void findsWhatIsMissing(String good, String bad, String code, String pointer) {
        assertThat(ORDERLY).contains(good);

        List<Finding> findings = lint(ORDERLY.replace(good, bad));

        if (code.equals("-")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .extracting(each -> each.code() + " " + each.pointer())
                    .containsExactly(code + " " + pointer);
        }
    }

    @Test
    void findsAPolicyWithoutRecipients() {
        String none = ORDERLY.replaceAll("\"recipients\": \\{.*\\},", "")
                .replace("\"recipients\": [\"processor.lab\"], ", "");

        assertThat(codes(none)).containsExactly("ART30_RECIPIENTS_MISSING", "ART30_TRANSFERS_MISSING");
        assertThat(codes(without("retention"))).containsExactly("ART30_RETENTION_MISSING");
    }

    @Test
    void findsAMissingRuleAboutChildrenMoreUrgentWhereConsentCounts() {
        String adults = without("prohibitions");

        assertThat(lint(adults))
                .singleElement()
                .returns(Severity.INFO, Finding::severity)
                .returns("AGE_RULE_MISSING", Finding::code);
        assertThat(lint(adults.replace("\"contract\"]", "\"consent\"]").replace("[ \"contract\" ]", "[\"consent\"]")))
                .filteredOn(each -> each.code().equals("AGE_RULE_MISSING"))
                .singleElement()
                .returns(Severity.WARNING, Finding::severity);
    }

    @Test
    void findsConsentThatNobodyNeeds() {
        assertThat(codes(ORDERLY.replace("[\"contract\"]", "[\"consent\", \"contract\"]")))
                .containsExactly("CONSENT_MODEL_AMBIGUOUS", "BASIS_NOT_MAPPED");
        assertThat(codes(ORDERLY.replace(
                        "[\"contract\"]",
                        "[\"consent\", {\"basis\": \"contract\", \"unless\": {\"data_subject.country\": [\"EEA\"]}}]")))
                .isEmpty();
    }

    @Test
    void findsRolesThatDiffer() {
        String both = ORDERLY.replace(
                PATIENT, PATIENT + ", \"visitor\": {\"role\": \"processor\", \"onBehalfOf\": \"clinics\"}");

        assertThat(codes(both)).containsExactly("ROLE_SPLIT", "ROLE_CONFLICT");
        assertThat(codes(both.replace("\"purpose\":", "\"dataSubjects\": [\"patient\"], \"purpose\":")))
                .containsExactly("ROLE_SPLIT", "UNUSED");
    }

    @Test
    void findsActivitiesThatCanPermitNothing() {
        assertThat(
                        lint(
                                ban(
                                        "\"categories\": [\"user.health_and_medical\"], \"operations\": [\"collect\", \"use\", \"derive\", \"store\", \"erase\", \"share\"]")))
                .filteredOn(each -> each.code().equals("ACTIVITY_UNREACHABLE"))
                .singleElement()
                .returns("/activities/0", Finding::pointer)
                .returns(Severity.ERROR, Finding::severity)
                .returns(List.of("2"), Finding::clauses);
        assertThat(
                        codes(
                                ban(
                                        "\"categories\": [\"user.health_and_medical\"], \"operations\": [\"collect\"], \"unless\": {\"request.gpc\": true}")))
                .isEmpty();
    }

    @Test
    void findsActivitiesThatAnEarlierOneLeavesNothingTo() {
        String second = activity(
                "{\"id\": \"again\", \"purpose\": \"essential.service\", \"categories\": [\"user.health_and_medical.genetic\"],"
                        + " \"operations\": [\"use\"], \"legalBases\": [\"contract\"]}");

        assertThat(lint(second))
                .singleElement()
                .returns("ACTIVITY_UNREACHABLE", Finding::code)
                .returns("/activities/1", Finding::pointer);
        assertThat(codes(second.replaceFirst(
                        "\\[\"contract\"\\]", "[{\"basis\": \"contract\", \"when\": {\"request.gpc\": true}}]")))
                .isEmpty();
        assertThat(codes(second.replace("[\"use\"]", "[\"export\"]"))).isEmpty();
    }

    @Test
    void findsWhatIsPermittedAndForbidden() {
        assertThat(lint(ban("\"categories\": [\"user.health_and_medical\"], \"operations\": [\"collect\"]")))
                .singleElement()
                .returns("OVERLAP", Finding::code)
                .satisfies(each -> assertThat(each.found()).contains("collect user.health_and_medical"));
        assertThat(codes(ban("\"categories\": [\"user\"], \"operations\": [\"log\"]")))
                .isEmpty();
    }

    @Test
    void findsDataThatAreKeptThoughNeverStored() {
        String contradiction = ban("\"categories\": [\"user\"], \"operations\": [\"store\"]");

        assertThat(lint(contradiction))
                .filteredOn(each -> each.code().equals("CONTRADICTION"))
                .singleElement()
                .returns("/retention/0/categories/0", Finding::pointer)
                .returns(List.of("5", "9"), Finding::clauses);
    }

    @Test
    void findsDataThatAreKeptThoughNobodyNamesThem() {
        assertThat(lint(ORDERLY.replace(
                        "\"categories\": [\"user\"], \"period\"",
                        "\"categories\": [\"user.health_and_medical\", \"user.name\"], \"period\"")))
                .singleElement()
                .returns("CATEGORY_RETAINED_NOT_COLLECTED", Finding::code)
                .returns("/retention/0/categories/1", Finding::pointer);
    }

    @Test
    void findsLabelsAboveAProhibitionAndResultsOfWhatIsNotStored() {
        assertThat(codes(ban("\"categories\": [\"user.health_and_medical.genetic\"], \"operations\": [\"store\"]")))
                .containsExactly("TOO_COARSE");
        String derived = ban("\"categories\": [\"user.health_and_medical\"], \"operations\": [\"store\"]")
                .replace(
                        "\"legalBases\": [\"contract\"]",
                        "\"operations\": [\"collect\", \"derive\"], \"legalBases\": [\"contract\"]");
        assertThat(codes(derived)).containsExactly("DERIVED_FROM_PROHIBITED");
    }

    @Test
    void findsProhibitionsThatAWiderOneLeavesNothingTo() {
        String wide = "\"categories\": [\"user.name\"], \"operations\": [\"log\", \"export\"]";
        String narrow = ban(wide)
                .replace(
                        "\"prohibitions\": [",
                        "\"prohibitions\": [{\"id\": \"narrow\", \"categories\": [\"user.name.first\"], \"operations\": [\"log\"]},");

        assertThat(lint(narrow))
                .singleElement()
                .returns("PROHIBITION_SHADOWED", Finding::code)
                .returns("/prohibitions/0", Finding::pointer);
        String twice = ban(wide).replace("\"prohibitions\": [", "\"prohibitions\": [{\"id\": \"same\"," + wide + "},");
        assertThat(lint(twice)).singleElement().returns("/prohibitions/2", Finding::pointer);
    }

    @Test
    void findsWhatAResidencyRuleDoesWithTheUnknown() {
        assertThat(lint(ban("\"operations\": [\"store\"], \"when\": {\"data_subject.country\": [\"RU\"]},"
                        + " \"unless\": {\"storage.country\": [\"RU\"]}, \"reason\": \"RESIDENCY_VIOLATION\"")))
                .singleElement()
                .returns("RESIDENCY_ON_UNKNOWN", Finding::code)
                .returns("/prohibitions/1/onUnknown", Finding::pointer)
                .returns(List.of("9"), Finding::clauses);
    }

    @Test
    void findsDeclarationsThatNoRuleUses() {
        String unused = ORDERLY.replace(
                        "\"dataSubjects\"",
                        "\"attributes\": {\"data_subject.plan\": {\"values\": [\"a\"]}},"
                                + " \"purposes\": {\"marketing\": {\"title\": \"x\"}, \"essential\": {\"title\": \"y\"}}, \"dataSubjects\"")
                .replace(
                        "\"recipients\": {",
                        "\"recipients\": {\"partner\": {\"role\": \"third_party\", \"countries\": [\"DE\"]}, ");

        assertThat(lint(unused))
                .extracting(Finding::pointer)
                .containsExactly("/attributes/data_subject.plan", "/purposes/marketing", "/recipients/partner");
        assertThat(new HashSet<>(codes(unused))).containsExactly("UNUSED");
    }

    @Test
    void takesWhatATranscriberFound() {
        String remarks = ORDERLY.replace(
                "\"remarks\": []",
                "\"remarks\": [{\"clause\": \"8\", \"code\": \"LIST_OPEN_ENDED\", \"why\": \"such as\"},"
                        + "{\"clause\": \"9\", \"code\": \"NOT_ENFORCEABLE\", \"why\": \"advice\"}, {\"clause\": \"10\", \"code\": \"LIST_OPENENDED\", \"why\": \"x\"}]");

        assertThat(lint(remarks))
                .extracting(Finding::code, Finding::pointer, Finding::found)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("LIST_OPEN_ENDED", "/remarks/0", "such as"),
                        org.assertj.core.api.Assertions.tuple(
                                "REMARK_UNKNOWN",
                                "/remarks/2/code",
                                "A remark has an unknown code; 'LIST_OPEN_ENDED'?"));
    }

    @Test
    void givesEveryFlawAnIdOfItsRange() {
        Set<String> ids = new HashSet<>();
        Arrays.stream(Flaw.values()).forEach(flaw -> ids.add(flaw.id));

        assertThat(ids)
                .allMatch(id -> id.compareTo("ENF-140") >= 0 && id.compareTo("ENF-159") <= 0)
                .hasSize(20);
        assertThat(RemarkLint.NOTES)
                .doesNotContainAnyElementsOf(
                        Arrays.stream(Flaw.values()).map(Flaw::name).toList());
    }

    private static String ban(String rest) {
        return ORDERLY.replace(
                "\"reason\": \"MINOR_BLOCKED\", \"clauses\": [\"4\"]}",
                "\"reason\": \"MINOR_BLOCKED\"}, {\"id\": \"ban\", " + rest + ", \"clauses\": [\"9\"]}");
    }

    private static String activity(String second) {
        return ORDERLY.replace("\"clauses\": [\"2\"]}]", "\"clauses\": [\"2\"]}, " + second + "]");
    }

    private static String without(String key) {
        try {
            ObjectNode policy = (ObjectNode) JSON.readTree(ORDERLY);
            policy.remove(key);
            return policy.toString();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static List<String> codes(String policy) {
        return lint(policy).stream().map(Finding::code).toList();
    }

    private static List<Finding> lint(String policy) {
        return Lint.of(PolicyReader.read(policy.getBytes(java.nio.charset.StandardCharsets.UTF_8), "p"));
    }
}
