package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.privacyenforcer.notice.NoticeComparison;
import dev.privacyenforcer.notice.NoticeComparison.Dangling;
import dev.privacyenforcer.report.PrivacyNotice;
import dev.privacyenforcer.report.Titles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The notices that follow from five policies are those that were reviewed. One that changes is left in
 * {@code target/privacy/notices}, to be reviewed again and copied.
 */
class NoticeTests {

    /** The directory with the published texts, which are not ours to copy. */
    private static final String TEXTS = "privacy.enforcer.published";

    /** What no rule cites: addresses, and remains of the pages on which the texts stood. */
    private static final Map<Seed, List<Integer>> UNCITED = Map.of(
            Seed.JPO,
            List.of(),
            Seed.JEC,
            List.of(),
            Seed.JVPN,
            List.of(53),
            Seed.JTRK,
            List.of(133, 135, 137),
            Seed.CO,
            List.of());

    @ParameterizedTest
    @EnumSource(Seed.class)
    void isTheNoticeThatWasReviewed(Seed seed) throws IOException {
        String notice = PrivacyNotice.of(seed.policy(), Titles.shipped()).markdown();
        Path left = Files.createDirectories(Path.of("target", "privacy", "notices"));
        Files.writeString(left.resolve(seed.id() + ".md"), notice);

        assertThat(Path.of("src", "test", "resources", "notices", seed.id() + ".md"))
                .content()
                .isEqualTo(notice);
    }

    @ParameterizedTest
    @EnumSource(Seed.class)
    void namesEveryRule(Seed seed) {
        String notice = PrivacyNotice.of(seed.policy(), Titles.shipped()).markdown();
        Stream<String> rules = Stream.of(
                        seed.policy().activities().stream().map(rule -> rule.id()),
                        seed.policy().prohibitions().stream().map(rule -> rule.id()),
                        seed.policy().retention().stream().map(rule -> rule.id()),
                        seed.policy().recipients().keySet().stream())
                .flatMap(each -> each);

        assertThat(rules)
                .allSatisfy(rule -> assertThat(notice).containsPattern("\n- " + rule.replace("_", "\\\\_") + "(:|\n)"));
    }

    @ParameterizedTest
    @EnumSource(Seed.class)
    @EnabledIfSystemProperty(named = TEXTS, matches = ".+")
    void citesEveryClauseOfThePublishedText(Seed seed) throws IOException {
        JsonNode policy = new JsonMapper().readTree(seed.policyFile());
        String text = Files.readString(Path.of(System.getProperty(TEXTS), seed.id() + ".txt"));

        NoticeComparison found = NoticeComparison.of(policy, text);

        assertThat(found.uncited()).extracting(NoticeComparison.Passage::line).isEqualTo(UNCITED.get(seed));
        assertThat(found.dangling())
                .extracting(Dangling::clause)
                .isEqualTo(seed == Seed.JEC ? List.of("headings (all '1.')") : List.of());
    }
}
