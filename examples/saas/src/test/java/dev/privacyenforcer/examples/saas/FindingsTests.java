package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.policy.Finding;
import dev.privacyenforcer.policy.Lint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the linter finds in five published policies: exactly what was reviewed. A policy that changes leaves its
 * findings in {@code target/privacy/findings}, to be reviewed again.
 */
class FindingsTests {

    private static final String COLUMNS = "code\tpointer\tclauses";

    /** What a person found in the texts before there was a linter. */
    private static final Map<Seed, List<String>> FOUND_BY_HAND = Map.of(
            Seed.JPO,
            List.of(
                    "BASIS_WITHOUT_PURPOSE",
                    "RETENTION_INDETERMINATE",
                    "COUNTRY_UNKNOWN",
                    "DPA_MISSING",
                    "LIA_MISSING",
                    "METADATA_MISSING",
                    "ART30_CONTACT_MISSING"),
            Seed.JEC,
            List.of(
                    "CLAUSE_AMBIGUOUS",
                    "IMPLIED_CONSENT",
                    "LEGAL_BASIS_MISSING",
                    "RECIPIENT_UNDECLARED",
                    "OVERLAP",
                    "RETENTION_INDETERMINATE",
                    "ART30_TRANSFERS_MISSING",
                    "AGE_RULE_MISSING",
                    "TITLE_MISMATCH"),
            Seed.JVPN,
            List.of(
                    "CATEGORY_RETAINED_NOT_COLLECTED",
                    "CONTRADICTION",
                    "RECIPIENT_UNDECLARED",
                    "RETENTION_INDETERMINATE",
                    "METADATA_MISSING",
                    "SOURCE_TRUNCATED",
                    "LEGAL_BASIS_MISSING",
                    "ART30_TRANSFERS_MISSING",
                    "AGE_RULE_MISSING"),
            Seed.JTRK,
            List.of(
                    "LEGAL_BASIS_MISSING",
                    "IMPLIED_CONSENT",
                    "SAFEGUARD_UNSPECIFIED",
                    "LIST_OPEN_ENDED",
                    "RETENTION_PARAMETER_MISSING",
                    "ROLE_SPLIT",
                    "DERIVED_FROM_PROHIBITED"),
            Seed.CO,
            List.of(
                    "ART30_CONTROLLER_MISSING",
                    "METADATA_MISSING",
                    "LIST_OPEN_ENDED",
                    "BASIS_NOT_MAPPED",
                    "CONSENT_MODEL_AMBIGUOUS",
                    "SOURCE_TRUNCATED",
                    "ART30_RECIPIENTS_MISSING",
                    "ART30_RETENTION_MISSING",
                    "ART30_TRANSFERS_MISSING",
                    "ART30_CONTACT_MISSING",
                    "AGE_RULE_MISSING",
                    "RESIDENCY_ON_UNKNOWN"));

    @ParameterizedTest
    @EnumSource
    void areExactlyThoseThatWereReviewed(Seed seed) throws IOException {
        List<String> found = Stream.concat(
                        Stream.of(COLUMNS), Lint.of(seed.policy()).stream().map(FindingsTests::line))
                .toList();
        Path written = Path.of("target", "privacy", "findings", seed.id() + ".tsv");
        Files.createDirectories(written.getParent());
        Files.write(written, found);

        assertThat(found).isEqualTo(reviewed(seed));
    }

    @ParameterizedTest
    @EnumSource
    void includeWhatAPersonFoundInTheText(Seed seed) {
        assertThat(Lint.of(seed.policy()))
                .extracting(Finding::code)
                .containsAll(Objects.requireNonNull(FOUND_BY_HAND.get(seed)));
    }

    @ParameterizedTest
    @EnumSource
    void sayWhatIsExpectedAndWhatToDo(Seed seed) {
        assertThat(Lint.of(seed.policy())).allSatisfy(finding -> {
            assertThat(finding.found()).isNotBlank();
            assertThat(finding.expected()).isNotBlank();
            assertThat(finding.fix()).isNotBlank();
            assertThat(finding.id()).matches("ENF-1[45][0-9]");
        });
    }

    private static String line(Finding finding) {
        return finding.code() + "\t" + finding.pointer() + "\t" + String.join("; ", finding.clauses());
    }

    private static List<String> reviewed(Seed seed) throws IOException {
        String name = "/findings/" + seed.id() + ".tsv";
        try (InputStream in = FindingsTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
