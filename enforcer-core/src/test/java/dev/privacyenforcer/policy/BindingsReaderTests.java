package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void readsTypesAndPurposes() {
        Bindings bindings = read(GOOD);

        assertThat(bindings.types())
                .isEqualTo(Map.of(
                        "com.acme.OwnerDto",
                        new Bindings.Type("customer", Map.of("telephone", "user.contact.phone_number"))));
        assertThat(bindings.purposesOf("com.acme.web.OwnerController"))
                .isEqualTo(List.of(new Bindings.Purpose("com.acme.web.OwnerController", "*", "essential.service")));
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
            OwnerController.*           | OwnerController.**| ENF-162 | /purposes/0/methods                         | com.acme.OwnerController.show
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
