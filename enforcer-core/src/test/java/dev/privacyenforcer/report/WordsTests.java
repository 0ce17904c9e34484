package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.RecipientDetails;
import dev.privacyenforcer.policy.Safeguard;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTests {

    static Stream<Map.Entry<String, Enum<?>>> everyCodeThatReadersMeet() {
        return Stream.of(
                        codes("operation", Operation.values()),
                        codes("reason", Reason.values()),
                        codes("basis", LegalBasis.Basis.values()),
                        codes("role", RecipientDetails.Role.values()),
                        codes("outcome", Flow.Outcome.values()),
                        codes("mode", Mode.values()),
                        codes("standing", ProhibitionRow.Standing.values()),
                        codes("finding.title", Finding.Kind.values()),
                        codes("source", Source.values()),
                        codes("source.means", Source.values()),
                        codes("drift", Drift.values()),
                        codes("drift.means", Drift.values()),
                        codes("field", Field.values()),
                        codes("safeguard", Safeguard.values()),
                        codes("transfer", TransferRow.Standing.values()),
                        codes("clause", ClauseRow.Standing.values()),
                        codes("model", LegalBasis.Model.values()),
                        codes("rights", LegalBasis.Basis.values()),
                        codes("article6", LegalBasis.Basis.values()),
                        codes("finding.advice", Finding.Kind.values()))
                .flatMap(codes -> codes);
    }

    private static Stream<Map.Entry<String, Enum<?>>> codes(String kind, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> Map.entry(kind, value));
    }

    @ParameterizedTest
    @MethodSource("everyCodeThatReadersMeet")
    void hasPlainWordsForEveryCode(Map.Entry<String, Enum<?>> code) {
        assertThat(Words.in(Language.EN).find(code.getKey(), code.getValue().name()))
                .isNotBlank();
    }

    @Test
    void showsTheCodeOfANewerProgram() {
        assertThat(Words.in(Language.EN).of("reason", "NEVER_HEARD_OF")).isEqualTo("NEVER_HEARD_OF");
    }

    /** What is called alike in two languages. */
    private static final Map<Language, Set<String>> ALIKE = Map.of(
            Language.DE,
            Set.of("field.profiling"),
            Language.FR,
            Set.of(
                    "clause",
                    "column.clauses",
                    "field.controller_contact",
                    "source",
                    "source.possible",
                    "unit.minute.many",
                    "unit.minute.one",
                    "version"));

    @ParameterizedTest
    @EnumSource(names = {"DE", "FR"})
    void saysEverythingInEveryLanguage(Language language) throws IOException {
        Map<String, String> english = bundle(Language.EN);
        Map<String, String> other = bundle(language);

        assertThat(other).containsOnlyKeys(english.keySet());
        assertThat(other.keySet().stream().filter(key -> english.get(key).equals(other.get(key))))
                .containsExactlyInAnyOrderElementsOf(ALIKE.get(language));
        assertThat(other)
                .allSatisfy((key, text) -> assertThat(places(text)).as(key).isEqualTo(places(english.get(key))));
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d\\}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** {@return the texts of a file, but those of the notice, which is written in English alone} */
    private static Map<String, String> bundle(Language language) throws IOException {
        Properties texts = new Properties();
        String file = "words_" + language.tag() + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("notice."))
                .collect(Collectors.toMap(key -> key, texts::getProperty));
    }
}
