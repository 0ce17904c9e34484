package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.CategoryExtension;
import dev.privacyenforcer.policy.Controller;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.Header;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PurposeDetails;
import dev.privacyenforcer.policy.RecipientDetails;
import dev.privacyenforcer.policy.Remark;
import dev.privacyenforcer.policy.Safeguard;
import dev.privacyenforcer.policy.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HostileTextTests {

    private static final String EVIL = "<script>alert(1)</script>\"'&\u202e\u200b\n\u0000\ud800]]>";
    private static final List<String> EVILS = List.of(EVIL);

    private final String html = Inventory.html(policy(), observation(), key -> null);

    @Test
    void letsNoMarkupThrough() throws Exception {
        assertThat(html.replace(RecordPage.SCRIPT, "")).doesNotContain("<script>a", "alert(1)</");
        assertThat(Page.of(html).all("script")).hasSize(1);
        assertThat(Page.of(html).attributes("href")).isNotEmpty().allMatch(href -> href.matches("#[A-Za-z0-9_.-]+"));
    }

    @Test
    void showsInvisibleCharacters() {
        assertThat(html.codePoints().filter(c -> c != '\n' && Character.getType(c) == Character.CONTROL))
                .isEmpty();
        assertThat(html).doesNotContain("\u202e", "\u200b", "\ud800").contains("\\u202E", "\\u0000", "\\uD800");
    }

    @Test
    void showsEveryHostileTextWhole() throws Exception {
        String shown = CleanOutput.clean(EVIL);

        assertThat(Page.of(html).text().split(Pattern.quote(shown), -1).length).isGreaterThan(50);
    }

    @Test
    void leavesOrdinaryTextAlone() {
        String text = "Über – “Datenschutz” 個人 🙂 שלום";

        assertThat(CleanOutput.clean(text)).isEqualTo(text);
    }

    @Test
    void makesStableAnchorsOfHarmlessCharacters() {
        assertThat(Text.anchor("activity", "no-ip.1")).isEqualTo("activity-no-ip.1");
        assertThat(Text.anchor("a", "x y")).isEqualTo("a-x_20_y").isNotEqualTo(Text.anchor("a", "x_y"));
    }

    private static Policy policy() {
        return new Policy(
                new Header(EVIL, EVIL, EVIL, null, null, EVIL, false),
                Mode.LOG,
                new Controller(EVIL, EVIL, EVIL, EVIL, EVILS),
                Map.of(EVIL, new DataSubjectCategory(EVIL, EVIL, DataSubjectCategory.Role.PROCESSOR, EVIL, EVILS)),
                Map.of(EVIL, new CategoryExtension(EVIL, EVIL, EVIL, EVILS)),
                Map.of(EVIL, new PurposeDetails(EVIL, EVIL, EVILS, null, EVILS)),
                Map.of(EVIL, new RecipientDetails(EVIL, EVIL, null, EVILS, Safeguard.SCC, EVIL, EVIL, EVILS)),
                List.of(Jetrack.activity(EVIL, EVIL, EVIL, EVILS)
                        .data(EVIL)
                        .except(EVIL)
                        .to(EVIL)
                        .build(EVIL)),
                List.of(Jetrack.prohibition(EVIL, EVIL)
                        .data(EVIL)
                        .purposes(EVIL)
                        .operations(Operation.LOG)
                        .build(EVIL)),
                List.of(new Transition(EVIL, EVIL, EVILS)),
                List.of(new Remark(EVIL, EVIL, EVIL)),
                EVIL);
    }

    private static Observation observation() {
        List<Flow> flows =
                Arrays.stream(Flow.Outcome.values()).map(HostileTextTests::flow).toList();
        return new Observation(
                EVIL,
                EVIL,
                "other",
                EVIL,
                Week.FROM,
                Week.FROM,
                EVILS,
                EVILS,
                EVILS,
                Map.of(EVIL, 1L),
                Map.of(EVIL, 2L),
                flows);
    }

    private static Flow flow(Flow.Outcome outcome) {
        return new Flow(
                EVIL,
                EVIL,
                Operation.SHARE,
                List.of(EVIL, EVIL),
                EVILS,
                EVIL,
                EVIL,
                EVIL,
                EVIL,
                outcome,
                EVIL,
                EVIL,
                EVIL,
                EVILS,
                EVIL,
                3,
                Week.FROM,
                Week.FROM);
    }
}
