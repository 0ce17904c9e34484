package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeguardTests {

    /** What is misspelt would otherwise pass as a safeguard that nobody has. */
    @ParameterizedTest
    @CsvSource({"unspecifed, unspecified", "ssc, scc", "adequat, adequacy", "Scc, scc"})
    void refusesAMisspeltSafeguard(String word, String meant) {
        String text = """
                {"policy": {"id": "shop"}, "recipients": {"mail": {"countries": ["US"], "safeguard": "%s"}}}""".formatted(word);
        assertThatThrownBy(() -> PolicyReader.read(text.getBytes(StandardCharsets.UTF_8), "shop.json"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("ENF-114")
                .hasMessageContaining("/recipients/mail/safeguard")
                .hasMessageContaining("expected one of adequacy, scc, idta, bcr")
                .hasMessageContaining("did you mean '" + meant + "'?");
    }
}
