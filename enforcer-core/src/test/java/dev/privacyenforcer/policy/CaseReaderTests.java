package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.privacyenforcer.annotations.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReaderTests {

    private static final String SCHEMA =
            new String(BadPolicy.resource("/privacy/cases-1.schema.json"), StandardCharsets.UTF_8);
    private static final String GOOD = text("clinic-cases");

    private final Policy policy = PolicyReader.read(bytes("clinic"), "clinic.json");
    private final CaseReader reader = new CaseReader(policy, List.of("PROHIBITED", "CONSENT_MISSING", "MINOR_BLOCKED"));

    @Test
    void readsWhatIsAskedAndExpected() {
        List<PolicyCase> cases = read(GOOD).cases();

        assertThat(cases).hasSize(6);
        PolicyCase first = cases.get(0);
        assertThat(first.place()).isEqualTo("cases.json:6");
        assertThat(first.asked().dataSubjects()).containsExactly("patient");
        assertThat(first.asked().categories()).containsExactly("user.health_and_medical", "user.name");
        assertThat(first.asked().operations()).containsExactly(Operation.USE, Operation.STORE);
        assertThat(first.asked().purposes()).containsExactly(List.of("essential.service"));
        assertThat(first.asked().recipients()).containsExactly(List.of());
        assertThat(first.asked().times().at()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(cases.get(2).asked().purposes()).containsExactly(List.of("essential.service"), List.of("marketing"));
        assertThat(cases.get(2).expected().mode()).isEqualTo(Mode.WITHHOLD);
        assertThat(cases.get(4).asked().attributes()).isEqualTo(Map.of("data_subject.age", 16L));
        assertThat(cases.get(4).asked().consents())
                .containsExactly(new StatedConsent(
                        "marketing.communications.email", StatedConsent.State.GIVEN, false, null, null, null, null));
    }

    @Test
    void letsACaseReplaceTheDefaultsKeyByKey() {
        String cases = """
                {"defaults": {"dataSubject": "patient", "operation": "use", "purpose": "marketing", "category": "user",
                   "recipient": ["a", "b"], "erased": true, "collected": "2026-01-01", "events": {"account.deleted": "2026-01-02"},
                   "consents": ["marketing=given;explicit;recipient=a;channel=post;jurisdiction=DE"]},
                 "cases": [
                  {"clause": "1", "name": "own", "request": {"purposes": ["essential", "essential.service"], "recipients": [],
                     "erased": false, "consents": [], "events": {}, "collected": "2026-02-01T10:00:00Z"},
                   "expect": {"decision": "permit"}},
                  {"clause": "1", "name": "defaults", "request": {}, "expect": {"decision": "permit"}}]}""";

        PolicyCase.Asked own = read(cases).cases().get(0).asked();
        PolicyCase.Asked defaults = read(cases).cases().get(1).asked();

        assertThat(own.purposes()).containsExactly(List.of("essential", "essential.service"));
        assertThat(own.recipients()).containsExactly(List.of());
        assertThat(own.rights().erased()).isFalse();
        assertThat(own.consents()).isEmpty();
        assertThat(own.times().events()).isEmpty();
        assertThat(own.times().collected()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
        assertThat(defaults.recipients()).containsExactly(List.of("a"), List.of("b"));
        assertThat(defaults.rights().erased()).isTrue();
        assertThat(defaults.times().events()).containsEntry("account.deleted", Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(defaults.consents())
                .containsExactly(
                        new StatedConsent("marketing", StatedConsent.State.GIVEN, true, "a", null, "post", "DE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "policy": "clinic"              | "policy": "hospital"                | ENF-613 | /policy                             | policy 'clinic'
        "user.contact.email"            | "user.contact.emial"                | ENF-120 | /cases/3/request/category           | did you mean 'user.contact.email'?
        "purpose": "essential.service"  | "purpose": "essential.servce"       | ENF-121 | /cases/0/request/purpose            | did you mean 'essential.service'?
        "dataSubject": "patient"        | "dataSubject": "patent"             | ENF-122 | /defaults/dataSubject               | did you mean 'patient'?
        "dataSubject": "patient", "op   | "op                                 | ENF-112 | /cases/0/request                    | here or in 'defaults'
        ["use", "store"]                | ["use", "stor"]                     | ENF-114 | /cases/0/request/operation/1        | did you mean 'store'?
        ["use", "store"]                | ["use", "use"]                      | ENF-119 | /cases/0/request/operation/1        | each once
        "rule": "treatment"             | "rule": "treatments"                | ENF-611 | /cases/0/expect/rule                | did you mean 'treatment'?
        "letters need consent"          | "who consented gets them"           | ENF-612 | /cases/4/name                       | a name of its own
        "reason": "PROHIBITED", "rule"  | "rule"                              | ENF-112 | /cases/2/expect/decision            | 'reason'
        "reason": "PROHIBITED"          | "reason": "PROHIBITET"              | ENF-114 | /cases/2/expect/reason              | did you mean 'PROHIBITED'?
        "legalBasis": "contract"        | "legalBasis": "contract", "reason": "PROHIBITED" | ENF-615 | /cases/0/expect/reason | of a denial
        "mode": "withhold"              | "obligations": []                   | ENF-615 | /cases/2/expect/obligations         | of a permit
        "legalBasis": "contract"        | "obligations": ["masks"]            | ENF-114 | /cases/0/expect/obligations/0       | did you mean 'mask'?
        "legalBasis": "contract"        | "obligations": ["mask", "mask"]     | ENF-119 | /cases/0/expect/obligations/1       | each once
        "legalBasis": "contract"        | "obligations": "mask"               | ENF-113 | /cases/0/expect/obligations         | an array
        "mode": "withhold"              | "legalBasis": "consent"             | ENF-615 | /cases/2/expect/legalBasis          | of a permit
        "category": "user.name", "op    | "purpose": "essential", "category": "user.name", "op | ENF-615 | /cases/1/request/purposes | one of the two
        "at": "2026-02-01"              | "at": "2026-02-30"                  | ENF-616 | /defaults/at                        | a moment such as
        {"data_subject.age": 16}},      | {"data_subject.ages": 16}},         | ENF-163 | /cases/3/request/attributes/data_subject.ages | did you mean 'data_subject.age'?
        {"data_subject.age": 16}},      | {"data_subject.age": "16"}},        | ENF-617 | /cases/3/request/attributes/data_subject.age | a whole number
        {"data_subject.age": 16}},      | {"data_subject.plan": "pad"}},      | ENF-617 | /cases/3/request/attributes/data_subject.plan | did you mean 'paid'?
        email=given"]},                 | email=gven"]},                      | ENF-614 | /cases/4/request/consents/0         | did you mean 'given'?
        "note":                         | "remark":                           | ENF-110 | /cases/2/remark                     | clause, name, note
        "name": "letters need consent", | "name": "a", "name": "b",           | ENF-107 | /cases/3/name                       | each key once
        """)
    void refusesWhatItDoesNotUnderstand(String good, String bad, String code, String pointer, String says) {
        String cases = GOOD.replace(good, bad);
        assertThat(cases).isNotEqualTo(GOOD);

        assertThatThrownBy(() -> read(cases))
                .isInstanceOfSatisfying(PolicyException.class, refusal -> assertThat(refusal.problems())
                        .extracting(PolicyException.Problem::code, PolicyException.Problem::pointer)
                        .contains(tuple(code, pointer)))
                .hasMessageContaining("Cases refused")
                .hasMessageContaining(says);
    }

    @Test
    void reportsAMistakeInTheDefaultsOnce() {
        String cases = GOOD.replace("\"at\": \"2026-02-01\"", "\"at\": \"soon\"");

        assertThatThrownBy(() -> read(cases))
                .isInstanceOfSatisfying(PolicyException.class, refusal -> assertThat(refusal.problems())
                        .hasSize(1));
    }

    @Test
    void refusesTooManyCases() {
        String one = "{\"clause\": \"1\", \"name\": \"a\", \"request\": {}, \"expect\": {\"decision\": \"permit\"}}";
        String cases = "{\"cases\": [" + (one + ",").repeat(CaseReader.MOST_CASES) + one + "]}";

        assertThatThrownBy(() -> read(cases)).hasMessageContaining("ENF-618");
    }

    @Test
    void agreesWithItsSchema() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA);

        assertThat(schema.validate(GOOD, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(GOOD.replace("\"note\"", "\"remark\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(GOOD.replace("\"reason\": \"PROHIBITED\", ", ""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(GOOD.replace("email=given", "email=maybe"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(
                        GOOD.replace("\"purposes\":", "\"purpose\": \"a\", \"purposes\":"), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CASES, ''", "CASE, /$defs/case", "CASE_REQUEST, /$defs/request", "CASE_EXPECT, /$defs/expect"})
    void namesTheKeysOfItsSchema(Level level, String pointer) throws IOException {
        JsonNode object = new ObjectMapper().readTree(SCHEMA).at(pointer);

        assertThat(object.path("additionalProperties").isBoolean()).isTrue();
        assertThat(object.path("properties").fieldNames()).toIterable().containsExactlyElementsOf(level.understood);
        assertThat(object.path("required")).extracting(JsonNode::asText).containsExactlyElementsOf(level.required);
    }

    private CaseFile read(String cases) {
        return reader.read(cases.getBytes(StandardCharsets.UTF_8), "cases.json");
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        return BadPolicy.resource("/dev/privacyenforcer/cases/" + name + ".json");
    }
}
