package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.RecipientDetails;
import dev.privacyenforcer.policy.Safeguard;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                        codes("change.subject", RecordChange.Subject.values()),
                        codes("change.kind", RecordChange.Kind.values()),
                        codes("duty", Obligation.Duty.values()),
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
}
