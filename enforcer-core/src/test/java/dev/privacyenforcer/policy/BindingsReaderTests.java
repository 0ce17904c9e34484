package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingsReaderTests {

    private static final String GOOD = """
            {
              "types": {"com.acme.OwnerDto": {"dataSubject": "customer", "fields": {"telephone": "user.contact.phone_number"}}},
              "purposes": [{"methods": "com.acme.web.OwnerController.*", "purpose": "essential.service"}]
            }
            """;

    private static final String WHOLE = """
            {
              "$schema": "bindings-1.schema.json",
              "types": {
                "com.acme.dto.*Dto": {"dataSubject": "customer", "fields": {"mail": "user.contact.email"},
                  "results": {"fullName": "user.name"}, "dataSubjectId": "id", "collectedAt": "created"},
                "com.acme.**": {"dataSubject": "employee", "fields": {"mail": "user.contact"}}
              },
              "recipients": [{"methods": "com.acme.Mailer.send", "recipient": "processor.mail",
                "categories": ["user.contact.email"], "of": "customer"}],
              "performs": [{"methods": "com.acme.web.**", "operation": "export", "in": "DE"}],
              "deidentifies": [{"methods": "com.acme.Statistics.count", "by": "dpo", "reason": "groups of ten"}],
              "identifies": [{"methods": "com.acme.web.*Controller.show", "parameter": "1"}]
            }
            """;

    @Test
    void readsTypesAndPurposes() {
        Bindings bindings = read(GOOD);

        assertThat(bindings.typesOf("com.acme.OwnerDto")).singleElement().satisfies(type -> {
            assertThat(type.dataSubject()).isEqualTo("customer");
            assertThat(type.fields()).isEqualTo(Map.of("telephone", "user.contact.phone_number"));
        });
        assertThat(bindings.methodsOf("com.acme.web.OwnerController"))
                .singleElement()
                .satisfies(methods -> {
                    assertThat(methods.names("anything")).isTrue();
                    assertThat(methods.label()).isEqualTo(new Bindings.Purpose("essential.service"));
                });
    }

    @Test
    void readsEveryLabel() {
        Bindings bindings = read(WHOLE);

        assertThat(bindings.methods())
                .extracting(Bindings.Methods::label)
                .containsExactlyInAnyOrder(
                        new Bindings.Recipient("processor.mail", List.of("user.contact.email"), "customer"),
                        new Bindings.Performs("export", List.of(), "", "DE"),
                        new Bindings.Deidentifies("dpo", "groups of ten"),
                        new Bindings.Identifies(1));
        assertThat(bindings.types())
                .extracting(Bindings.Type::dataSubjectId, Bindings.Type::collectedAt)
                .contains(tuple("id", "created"));
    }

    @Test
    void letsTheMoreExactPatternWin() {
        Bindings bindings = read(WHOLE);

        assertThat(bindings.categoryOf("com.acme.dto.OwnerDto", "mail")).contains("user.contact.email");
        assertThat(bindings.categoryOf("com.acme.dto.Owner", "mail")).contains("user.contact");
        assertThat(bindings.categoryOf("org.acme.dto.OwnerDto", "mail")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.Owner, com.acme.Owner, true",
        "com.acme.Owner, com.acme.Owner$Builder, false",
        "com.acme.*, com.acme.Owner, true",
        "com.acme.*, com.acme.dto.Owner, false",
        "com.acme.*, com.acmeandco.Owner, false",
        "com.acme.*Dto, com.acme.OwnerDto, true",
        "com.acme.*Dto, com.acme.Owner, false",
        "com.acme.Dto*Dto, com.acme.Dto, false",
        "com.acme.**, com.acme.Owner, true",
        "com.acme.**, com.acme.dto.web.Owner, true",
        "com.acme.**, com.acmeandco.Owner, false",
        "com.acme.**, com.acme, false"
    })
    void matchesClassesByPattern(String pattern, String className, boolean matches) {
        assertThat(new ClassPattern(pattern).matches(className)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "processor.mail"         | "Mail"      | ENF-128 | /recipients/0/recipient
            "of": "customer"         | "off": "c"  | ENF-110 | /recipients/0/off
            "export"                 | "exprot"    | ENF-114 | /performs/0/operation
            "export"                 | "share"     | ENF-706 | /performs/0/operation
            "DE"                     | "Germany"   | ENF-117 | /performs/0/in
            , "reason": "groups of ten" | ''       | ENF-112 | /deidentifies/0
            "parameter": "1"         | "parameter": "first" | ENF-705 | /identifies/0/parameter
            "fullName"               | "fullName()" | ENF-704 | /types/com.acme.dto.*Dto/results/fullName()
            com.acme.dto.*Dto        | com.*.dto.*Dto | ENF-160 | /types/com.*.dto.*Dto
            com.acme.Mailer.send     | com.*.Mail*.send | ENF-162 | /recipients/0/methods
            """)
    void refusesBadLabels(String good, String bad, String code, String pointer) {
        assertThat(WHOLE).contains(good);
        assertThatThrownBy(() -> read(WHOLE.replace(good, bad)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(code + " Bindings refused: ")
                .hasMessageContaining(", " + pointer + "\n");
        assertThat(schema(WHOLE.replace(good, bad))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BINDINGS, ''",
        "BOUND_TYPE, /$defs/type",
        "BOUND_PURPOSE, /$defs/purpose",
        "BOUND_RECIPIENT, /$defs/recipient",
        "BOUND_OPERATION, /$defs/operation",
        "BOUND_REVIEW, /$defs/review",
        "BOUND_PARAMETER, /$defs/parameter"
    })
    void knowsTheKeysOfItsSchema(Level level, String pointer) throws IOException {
        JsonNode object = new ObjectMapper()
                .readTree(BadPolicy.resource("/privacy/bindings-1.schema.json"))
                .at(pointer);

        assertThat(object.path("additionalProperties").isBoolean()).isTrue();
        assertThat(object.path("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(level.understood);
        assertThat(object.path("required")).extracting(JsonNode::asText).containsExactlyElementsOf(level.required);
    }

    @Test
    void agreesWithItsSchema() {
        assertThat(schema(GOOD)).isEmpty();
        assertThat(schema(WHOLE)).isEmpty();
        assertThat(schema("{}")).isEmpty();
    }

    private static List<Error> schema(String text) {
        String schema = new String(BadPolicy.resource("/privacy/bindings-1.schema.json"), StandardCharsets.UTF_8);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(text, InputFormat.JSON);
    }

    @Test
    void readsAnEmptyObjectAsNoLabels() {
        assertThat(read("{}")).isEqualTo(Bindings.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "types"                     | "tipes"           | ENF-110 | /tipes                                      | did you mean 'types'?
            "dataSubject"               | "datasubject"     | ENF-110 | /types/com.acme.OwnerDto/datasubject        | did you mean 'dataSubject'?
            "customer"                  | 7                 | ENF-113 | /types/com.acme.OwnerDto/dataSubject        | a number
            user.contact.phone_number   | Phone             | ENF-128 | /types/com.acme.OwnerDto/fields/telephone   | 'Phone'
            com.acme.OwnerDto           | com/acme/OwnerDto | ENF-160 | /types/com~1acme~1OwnerDto                  | full name of a class
            "telephone"                 | "tele phone"      | ENF-161 | /types/com.acme.OwnerDto/fields/tele phone  | 'tele phone'
            OwnerController.*           | OwnerController.*s| ENF-162 | /purposes/0/methods                         | com.acme.OwnerController.show
            , "purpose": "essential.service" | ''           | ENF-112 | /purposes/0                                 | 'purpose'
            """)
    void refusesWhatItDoesNotUnderstand(String good, String bad, String code, String pointer, String says) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(code + " Bindings refused: ")
                .hasMessageContaining("bindings.json:")
                .hasMessageContaining(", " + pointer + "\n")
                .hasMessageContaining(says);
    }

    @Test
    void refusesTheSameClassTwice() {
        String twice = GOOD.replace(
                "\"types\": {", "\"types\": {\"com.acme.OwnerDto\": {\"dataSubject\": \"a\", \"fields\": {}}, ");

        assertThatThrownBy(() -> read(twice)).hasMessageContaining("ENF-107");
    }

    @Test
    void saysThatAFileCannotBeRead() {
        assertThatThrownBy(() -> BindingsReader.read(Path.of("no-such-bindings.json")))
                .hasMessageContaining("ENF-101 Bindings refused")
                .hasMessageContaining("no-such-bindings.json");
    }

    private static Bindings read(String text) {
        return BindingsReader.read(text.getBytes(StandardCharsets.UTF_8), "bindings.json");
    }
}
