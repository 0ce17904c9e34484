package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyNoticeTests {

    private static final Policy CLINIC = policy("""
            {"policy": {"id": "clinic", "title": "Privacy at the Clinic", "version": "3", "effectiveFrom": "2026-01-01"},
             "controller": {"name": "The Clinic", "contact": "privacy@clinic.example"},
             "attributes": {"requester.sworn": {"title": "Whether whoever asks is bound to secrecy", "type": "boolean"}},
             "dataSubjects": {"patient": {"title": "Patient"},
                              "visitor": {"title": "Visitor", "role": "processor", "onBehalfOf": "the landlord"}},
             "recipients": {"processor.lab": {"title": "Laboratory", "role": "processor", "countries": ["US"],
                                              "safeguard": "scc", "contract": "DPA 7", "clauses": ["5"]},
                            "authority": {"title": "Health office"}},
             "activities": [
               {"id": "care", "title": "Treatment", "purpose": "essential.service", "dataSubjects": ["patient"],
                "categories": ["user.name", "user.contact.email", "user.contact.phone_number"],
                "legalBases": ["contract"], "recipients": ["processor.lab"], "sources": ["you"], "clauses": ["1.1"],
                "automatedDecision": false},
               {"id": "letters", "purpose": "marketing.communications.email", "dataSubjects": ["patient"],
                "categories": ["user.contact.email"], "operations": ["use"],
                "obligations": [{"do": "record_each"}], "clauses": ["1.2"],
                "legalBases": [{"basis": "consent", "explicit": true, "when": {"data_subject.country": ["EEA"]}}]},
               {"id": "door", "title": "Doorbell", "purpose": "essential.service.security", "dataSubjects": ["visitor"],
                "categories": ["user.name"], "operations": ["derive"]},
               {"id": "figures", "title": "Figures", "purpose": "analytics", "dataSubjects": ["patient"],
                "categories": ["*"], "exceptCategories": ["user.name"], "operations": ["use"],
                "legalBases": ["undeclared"]}],
             "prohibitions": [
               {"id": "no-sale", "title": "Nothing is sold", "purposes": ["third_party_sharing.sale"], "clauses": ["2"]},
               {"id": "no-logs", "categories": ["user.contact"], "operations": ["log", "store"]},
               {"id": "children", "title": "No children", "when": {"data_subject.age": {"max": 15}},
                "reason": "MINOR_BLOCKED"},
               {"id": "staff", "title": "Staff alone", "unless": {"requester.sworn": true}, "reason": "ROLE_NOT_ALLOWED"},
               {"id": "training", "title": "No training", "purposes": ["train_ai_system"], "unless": {"consent": true}}],
             "retention": [
               {"id": "files", "title": "Files", "categories": ["user.contact"], "from": "account.deleted",
                "period": "P0D", "within": "P30D", "clauses": ["6"]},
               {"id": "visits", "title": "Visits", "dataSubjects": ["visitor"], "period": "P6M", "action": "anonymise"},
               {"id": "law", "title": "Law", "criterion": "as long as the law asks"}],
             "rights": {"access": {"when": {"data_subject.country": ["EEA", "US-CA"]}, "within": "P1M", "clauses": ["7"]}},
             "measures": [{"measure": "Locks", "detail": "on every door"}]}
            """);

    private static final Policy NOTHING = policy("{\"policy\": {\"id\": \"nothing\"}}");

    private final String notice = PrivacyNotice.of(CLINIC, Titles.shipped()).markdown();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - **Contact data.** Email and phone number. \\[care, letters\\]
            - **Treatment.** We collect, use, store and erase name, email and phone number. We also work out other data from them. \\[care: 1.1\\]
            - **Marketing Email Communications.** We use email. Each single access is kept on record. \\[letters: 1.2\\]
            - **Doorbell.** We work out other data from name. \\[door\\]
            - **Figures.** We use all data named above, but not name. \\[figures\\]
            We hold these data on behalf of the landlord, who answer for them. \\[visitor\\]
            Where the data come from: you. \\[care: 1.1\\]
            No decisions without a human are made for: Treatment. \\[care: 1.1\\]
            *For the others, whether decisions are made without a human is not declared.*
            - Nothing is sold. \\[no-sale: 2\\]
            - We do not store and write to logs contact data. \\[no-logs\\]
            - **No training.** Only if you have consented. \\[training\\]
            - **Staff alone.** Only if whoever asks is bound to secrecy. \\[staff\\]
            - **No children.** Stopped if your age is 15 or less. \\[children\\]
            - **Marketing Email Communications.** Your consent must be explicit. We ask you first, and you may take your consent back at any time. If you live in the European Economic Area. \\[letters: 1.2\\]
            - **Doorbell.** We act on behalf of the landlord; the legal basis is theirs. \\[door\\]
            - **Laboratory.** Acts on our behalf under a contract (DPA 7). It may receive name, email and phone number, for: treatment. \\[processor.lab, care\\]
            - **Health office.** Its role is not declared. No activity gives it data. \\[authority\\]
            - **Laboratory.** Where: United States (US). Safeguard: Standard contractual clauses, Art. 46(2)(c), (d). \\[processor.lab: 5\\]
            In which countries these recipients are is not declared: health office. \\[authority\\]
            - **Files.** Kept until your account is deleted, then erased within 30 days. This is about contact data. \\[files: 6\\]
            - **Visits.** Kept for 6 months after they are collected, then made anonymous. This is about any of your data (visitor). \\[visits\\]
            - **Law.** Kept for: as long as the law asks; then erased. \\[law\\]
            - Locks: on every door. \\[measure 1\\]
            - **Access.** You may ask for a copy of your data, if you live in the European Economic Area or California. You get an answer within 1 month. \\[right access: 7\\]
            - **Controller.** The Clinic. \\[controller\\]
            - **Data protection officer.** *not declared.*
            """)
    void saysWhatThePolicySays(String sentence) {
        assertThat(notice.lines()).contains(sentence);
    }

    @Test
    void standsInTheOrderInWhichNoticesAreWritten() {
        assertThat(PrivacyNotice.of(CLINIC, Titles.shipped()).sections())
                .extracting(NoticeSection::id)
                .containsExactly(
                        "collect",
                        "use",
                        "never",
                        "bases",
                        "share",
                        "transfer",
                        "retention",
                        "security",
                        "rights",
                        "children",
                        "changes",
                        "contact");
    }

    @Test
    void saysPlainlyWhatIsNotDeclared() {
        assertThat(PrivacyNotice.of(NOTHING, Titles.shipped()).markdown())
                .contains(
                        "# Privacy notice of nothing",
                        "*Which data are collected is not declared.*",
                        "*What data are used for is not declared.*",
                        "*On which legal bases data are processed is not declared.*",
                        "*No recipient is declared.*",
                        "*Where recipients are is not declared.*",
                        "*How long data are kept is not declared.*",
                        "*How data are secured is not declared.*",
                        "*Which rights people have is not declared.*",
                        "*What becomes of children’s data is not declared.*",
                        "**Controller.** *not declared.*");
    }

    @Test
    void namesASourceForEverySentenceThatIsNoGap() {
        List<NoticeSentence> gaps = PrivacyNotice.of(CLINIC, Titles.shipped()).sections().stream()
                .flatMap(section -> section.parts().stream())
                .flatMap(part -> part.sentences().stream())
                .filter(NoticeSentence::isGap)
                .toList();

        assertThat(gaps).isNotEmpty().allSatisfy(sentence -> assertThat(sentence.text())
                .containsAnyOf("not declared", "says nothing of"));
    }

    @Test
    void linksEverySentenceToItsRule() {
        String page = PrivacyNotice.of(CLINIC, Titles.shipped()).html();

        assertThat(page)
                .contains("<b>Treatment.</b> We collect, use, store and erase name")
                .contains("href=\"#rule-care\" title=\"care: 1.1\"")
                .contains("<div id=\"rule-care\">")
                .doesNotContain("<script", "src=", "url(");
    }

    @Test
    void givesNoVerdict() {
        assertThat(notice).doesNotContainIgnoringCase("compliant").doesNotContainIgnoringCase("complies");
    }

    @Test
    void takesTextsForTexts() {
        Policy hostile = policy("""
                {"policy": {"id": "x", "title": "<script>alert(1)</script> [a](b) \\u202e"},
                 "controller": {"name": "*bold* `code`\\n# title"}}
                """);

        assertThat(PrivacyNotice.of(hostile, Titles.shipped()).html())
                .doesNotContain("<script>alert", "\u202e")
                .contains("&lt;script&gt;");
        assertThat(PrivacyNotice.of(hostile, Titles.shipped()).markdown())
                .startsWith("# \\<script\\>alert(1)\\</script\\> \\[a\\](b) ")
                .contains("How \\*bold\\* \\`code\\` \\# title handles personal data.")
                .doesNotContain("\u202e");
    }

    private static Policy policy(String text) {
        return PolicyReader.read(text.getBytes(StandardCharsets.UTF_8), "policy.json");
    }
}
