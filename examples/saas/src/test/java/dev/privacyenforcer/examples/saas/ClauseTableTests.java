package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.privacyenforcer.examples.saas.ClauseLine.Status;
import dev.privacyenforcer.policy.PolicyCase;
import dev.privacyenforcer.policy.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of clauses are whole, and say the same as the policies. */
class ClauseTableTests {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** How far each clause can be kept, as found before any policy was written: seed, clause, FULL PART EVID or NO. */
    private static final String FIGURES = "/clauses/figures.tsv";

    @ParameterizedTest
    @EnumSource
    void holdEveryClauseThatWasWorkedOut(Seed seed) {
        Map<String, String> expected = ClauseLine.of(seed).stream()
                .filter(line -> !line.expected().equals("-"))
                .collect(Collectors.toMap(ClauseLine::clause, ClauseLine::expected));

        assertThat(expected).isEqualTo(figures(seed));
    }

    @ParameterizedTest
    @EnumSource
    void giveUpNoClauseThatSoftwareCanKeep(Seed seed) {
        assertThat(ClauseLine.of(seed))
                .filteredOn(line ->
                        line.expected().equals("FULL") || line.expected().equals("PART"))
                .noneMatch(line -> line.status() == Status.NOT_ENFORCEABLE);
    }

    @ParameterizedTest
    @EnumSource
    void nameEachClauseOnce(Seed seed) {
        assertThat(ClauseLine.of(seed)).extracting(ClauseLine::clause).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void holdExactlyTheClausesOfThePolicy(Seed seed) throws IOException {
        assertThat(clausesOf(seed))
                .containsExactlyInAnyOrderElementsOf(
                        ClauseLine.of(seed).stream().map(ClauseLine::clause).toList());
    }

    @ParameterizedTest
    @EnumSource
    void sayWhyAClauseCannotBeEnforced(Seed seed) {
        Map<String, String> remarks = seed.policy().remarks().stream()
                .filter(remark -> remark.code().equals("NOT_ENFORCEABLE"))
                .collect(Collectors.toMap(Remark::clause, Remark::why, (one, other) -> one));
        List<ClauseLine> given = ClauseLine.of(seed).stream()
                .filter(line -> line.status() == Status.NOT_ENFORCEABLE)
                .toList();

        assertThat(given).allSatisfy(line -> {
            assertThat(line.reason()).isIn(ClauseLine.REASONS);
            assertThat(remarks.get(line.clause())).as(line.clause()).startsWith(line.reason() + ": ");
        });
        assertThat(remarks.values())
                .allSatisfy(why -> assertThat(why.split(":", 2)[0]).isIn(ClauseLine.REASONS));
    }

    @ParameterizedTest
    @EnumSource
    void tryEachClauseThatIsSaidToBeEnforced(Seed seed) {
        Set<String> known = ClauseLine.of(seed).stream().map(ClauseLine::clause).collect(Collectors.toSet());

        assertThat(SeedCases.of(seed).cases()).extracting(PolicyCase::clause).allMatch(known::contains);
    }

    @Test
    void areThereForEachPolicyThatWasWorkedOut() {
        assertThat(Seed.rows(figures()))
                .extracting(row -> row.get(0))
                .containsOnly(Stream.of(Seed.values()).map(Seed::name).toArray(String[]::new));
    }

    private static InputStream figures() {
        return Objects.requireNonNull(ClauseTableTests.class.getResourceAsStream(FIGURES));
    }

    private static Map<String, String> figures(Seed seed) {
        return Seed.rows(figures()).stream()
                .filter(row -> row.get(0).equals(seed.name()))
                .collect(Collectors.toMap(row -> row.get(1), row -> row.get(2)));
    }

    private static Set<String> clausesOf(Seed seed) throws IOException {
        JsonNode file = MAPPER.readTree(seed.policyFile());
        Set<String> cited = new TreeSet<>();
        nested(file, cited);
        file.path("remarks").forEach(remark -> cited.add(remark.get("clause").asText()));
        return cited;
    }

    /** Finds what stands beneath objects that have clauses themselves. */
    private static void nested(JsonNode node, Set<String> cited) {
        node.path("clauses").forEach(clause -> cited.add(clause.asText()));
        node.forEach(child -> nested(child, cited));
    }
}
