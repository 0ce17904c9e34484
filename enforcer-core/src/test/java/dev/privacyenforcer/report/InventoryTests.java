package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InventoryTests {

    static List<Observation> weeks() {
        return List.of(Week.inLogMode(), Week.inBlockMode(), Week.ofNothing());
    }

    @Test
    void writesRecordAndEvidence(@TempDir Path dir) throws IOException {
        Path target = dir.resolve("a/b");

        Inventory.Written written = Inventory.write(Jetrack.policy(), Week.inLogMode(), Jetrack.TITLES, target);

        assertThat(Files.readString(written.html()))
                .startsWith("<!DOCTYPE html>")
                .contains("Customer accounts");
        assertThat(ObservationJson.read(written.flows()))
                .isEqualTo(Week.inLogMode().canonical());
        assertThat(target).isDirectoryNotContaining(file -> !List.of(written.flows(), written.html())
                .contains(file));
    }

    @Test
    void writesEqualInputAsEqualBytes(@TempDir Path dir) throws IOException {
        Observation week = Week.inBlockMode();
        List<Flow> shuffled = new ArrayList<>(week.flows());
        Collections.reverse(shuffled);

        var one = Inventory.write(Jetrack.policy(), week, dir.resolve("1"));
        var two = Inventory.write(
                Jetrack.policy(), ProcessingRecordTests.with(week, shuffled, Jetrack.SHA), dir.resolve("2"));

        assertThat(two.html()).hasSameBinaryContentAs(one.html());
        assertThat(two.flows()).hasSameBinaryContentAs(one.flows());
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void isWellFormed(Observation week) throws Exception {
        Page page = page(week);

        assertThat(page.attributes("id")).doesNotHaveDuplicates();
        assertThat(page.all("table")).isNotEmpty().allSatisfy(table -> assertThat(
                        page.children(table).get(0).getTagName())
                .isEqualTo("caption"));
        assertThat(page.all("th")).allMatch(th -> th.hasAttribute("scope"));
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void loadsNothingAndRunsOneKnownScript(Observation week) throws Exception {
        Page page = page(week);

        assertThat(page.attributes("href")).isNotEmpty().allMatch(href -> href.startsWith("#"));
        assertThat(page.attributes("src")).isEmpty();
        assertThat(page.all("script")).singleElement().satisfies(script -> assertThat(script.getTextContent())
                .isEqualTo(RecordPage.SCRIPT));
        assertThat(page.all("link")).isEmpty();
        assertThat(page.all("style")).hasSize(1).noneMatch(style -> style.getTextContent()
                .contains("url("));
        assertThat(page.attributes("content")).contains(RecordPage.POLICY);
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void linksOnlyToWhatIsThere(Observation week) throws Exception {
        Page page = page(week);

        assertThat(page.attributes("id"))
                .containsAll(page.attributes("href").stream()
                        .map(href -> href.substring(1))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void givesNoVerdictAndLeavesNoCellBlank(Observation week) throws Exception {
        Page page = page(week);

        assertThat(page.text().replace(RecordPage.SCRIPT, ""))
                .doesNotContainIgnoringCase("compliant")
                .doesNotContain("null");
        assertThat(page.all("td"))
                .allSatisfy(td -> assertThat(td.getTextContent()).isNotBlank());
    }

    @Test
    void showsWhatIsNotAllowedBeforeTheRecord() throws Exception {
        String text = page(Week.inLogMode()).text();

        assertThat(text.indexOf("passed, though not allowed"))
                .isPositive()
                .isLessThan(text.indexOf("Record of processing\n"));
        assertThat(text).containsSubsequence("Log mode.", "PROHIBITED", "Our own processing, Art. 30(1)");
        assertThat(page(Week.inBlockMode()).text()).doesNotContain("Log mode.");
    }

    @Test
    void drawsEveryFlowAsABandWithATextAlternative() throws Exception {
        Page page = page(Week.inLogMode());

        assertThat(page.all("svg")).hasSize(1);
        assertThat(page.all("path"))
                .anyMatch(path -> path.getAttribute("class").equals("band no")
                        && path.getTextContent().contains("IP address to Show customers how their site is used: 318"))
                .allMatch(path -> path.getTextContent().contains(" to "));
        assertThat(page(Week.ofNothing()).all("path")).isNotEmpty().allMatch(path -> path.getAttribute("class")
                .equals("band unseen-band"));
    }

    private static Page page(Observation week) throws Exception {
        return Page.of(Inventory.html(Jetrack.policy(), week, Jetrack.TITLES));
    }
}
