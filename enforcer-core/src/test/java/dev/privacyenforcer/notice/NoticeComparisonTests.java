package dev.privacyenforcer.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.notice.NoticeComparison.Dangling;
import dev.privacyenforcer.notice.NoticeComparison.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeComparisonTests {

    private static final String TEXT = """
            Privacy at the Clinic
            We look after animals, and after what we know of their owners.

            1. What we collect
            1.1. Owners. When you register, we note your name and telephone number.
            1.2. We note of each visit:
            - (a) what was done;
            - (b) what it cost.

            2. What we do with it
              • Reminders: We write to you when a vaccination is due, at the address that you have given us for
            that purpose
              • Marketing: newsletters, if you agree
              • Research: figures without names

            Our promise

            We never sell anything.

            3. Contact

            Write to clinic@example.org.
            """;

    @Test
    void findsEverythingCitedWhereEveryClauseIs() {
        NoticeComparison found = compare(
                "preamble",
                "1.1",
                "1.2(a)",
                "1.2(b)",
                "2 reminders",
                "2/marketing",
                "2 research",
                "promise",
                "Contact");

        assertThat(found.clauses()).isEqualTo(9);
        assertThat(found.isComplete()).isTrue();
    }

    @Test
    void namesTheClausesThatNoRuleCites() {
        NoticeComparison found = compare("preamble", "1.1", "1.2(b)", "2 reminders", "2 research", "3");

        assertThat(found.uncited())
                .containsExactly(
                        new Passage(7, "1.2(a)", "What we collect", "what was done;"),
                        new Passage(13, "2", "What we do with it", "Marketing: newsletters, if you agree"),
                        new Passage(18, "", "Our promise", "We never sell anything."));
        assertThat(found.isComplete()).isFalse();
    }

    @Test
    void showsTheFirstWordsOfALongClauseEvenIfItsLinesAreBroken() {
        assertThat(compare("1", "preamble", "promise", "3").uncited().get(0).start())
                .isEqualTo("Reminders: We write to you when a vaccination is due, at the …");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 reminding      | Reminders
            2 vaccinations   | Reminders
            2/figures        | Research
            Promise/never    | We never
            Our/never        | We never
            """)
    void takesTheClauseThatTheWordsFitBest(String pointer, String start) {
        assertThat(compare(pointer).uncited()).hasSize(8).noneMatch(passage -> passage.start()
                .startsWith(start));
    }

    @Test
    void takesAWholeSectionForItsNumber() {
        assertThat(compare("2").uncited())
                .noneMatch(passage -> passage.heading().equals("What we do with it"));
        assertThat(compare("1.2").uncited())
                .noneMatch(passage -> passage.label().startsWith("1.2"));
    }

    @Test
    void namesCitationsThatLeadNowhere() {
        assertThat(compare("1", "4.2", "Cookies").dangling())
                .extracting(Dangling::clause)
                .containsExactly("4.2", "Cookies");
        assertThat(compare("4.2").dangling().get(0).rules()).containsExactly("rule-0");
    }

    @Test
    void tellsApartWhatOnlyRemarksCite() {
        ObjectNode policy = policy("1", "2", "preamble", "3");
        policy.putArray("remarks")
                .addObject()
                .put("clause", "promise")
                .put("code", "NOTE")
                .put("why", "words");

        NoticeComparison found = NoticeComparison.of(policy, TEXT);

        assertThat(found.isComplete()).isTrue();
        assertThat(found.remarked()).extracting(Passage::start).containsExactly("We never sell anything.");
    }

    @Test
    void countsWhatPartsCiteThatAreNoRules() throws JsonProcessingException {
        JsonNode policy = new JsonMapper().readTree("""
                {"policy": {"id": "clinic", "clauses": ["preamble"]}, "controller": {"clauses": ["9"]},
                 "recipients": {"processor.mail": {"clauses": ["8"]}},
                 "activities": [{"id": "letters", "automatedDecision": {"clauses": ["7"]}}]}
                """);

        NoticeComparison found = NoticeComparison.of(policy, TEXT);

        assertThat(found.dangling())
                .extracting(dangling -> dangling.rules().get(0))
                .containsExactly("letters", "processor.mail", "controller");
        assertThat(found.uncited()).hasSize(8);
    }

    @Test
    void hasNothingToSayOfAnEmptyText() {
        assertThat(NoticeComparison.of(policy("1"), "").clauses()).isZero();
        assertThat(NoticeComparison.of(policy("1"), "").dangling()).hasSize(1);
    }

    private static NoticeComparison compare(String... pointers) {
        return NoticeComparison.of(policy(pointers), TEXT);
    }

    private static ObjectNode policy(String... pointers) {
        ObjectNode policy = new JsonMapper().createObjectNode();
        var activities = policy.putArray("activities");
        for (int i = 0; i < pointers.length; i++) {
            activities.addObject().put("id", "rule-" + i).putArray("clauses").add(pointers[i]);
        }
        return policy;
    }
}
