package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a reader has it: opened from disk in a real browser, with the network off. */
class RecordPageBrowserTests {

    @TempDir
    static Path directory;

    private static final List<String> SECTIONS = List.of(
            "top",
            "findings",
            "record",
            "flows",
            "matrix",
            "recipients",
            "prohibitions",
            "bases",
            "clauses",
            "changes",
            "method");

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Browser.installed().isPresent(),
                "no Chromium: install the package chromium to run the tests of the page in a browser");
        page = Files.writeString(
                directory.resolve("inventory.html"),
                Inventory.html(Jetrack.policy(), Week.inLogMode(), Jetrack.TITLES));
        browser = new Browser(Browser.installed().get(), directory.resolve("profile"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        open("");
    }

    private static void open(String hash) throws Exception {
        browser.open(page.toUri() + hash);
    }

    private static long visibleRows() throws Exception {
        return browser.run("Array.from(document.querySelectorAll('table.rows tbody tr:not(.group)'))"
                        + ".filter(tr => tr.offsetParent !== null).length")
                .asLong();
    }

    @Test
    void opensFromDiskAndAsksForNothing() throws Exception {
        assertThat(browser.run("performance.getEntriesByType('resource').length")
                        .asInt())
                .isZero();
        assertThat(browser.run("document.documentElement.classList.contains('live')")
                        .asBoolean())
                .isTrue();
        assertThat(browser.run("document.getElementById('tools').hidden").asBoolean())
                .isFalse();
    }

    @Test
    void searchesAndRemembersInTheAddress() throws Exception {
        long all = visibleRows();

        browser.run("(function () { var q = document.getElementById('q'); q.value = 'marketing';"
                + " q.dispatchEvent(new Event('input')); })()");

        assertThat(visibleRows()).isPositive().isLessThan(all);
        assertThat(browser.run("location.hash").asText()).isEqualTo("#?q=marketing");
        assertThat(browser.run("document.getElementById('shown').textContent").asText())
                .contains("rows shown");
    }

    @Test
    void filtersByWhatTheColumnsHold() throws Exception {
        String value = "Payment provider";
        open("#?recipient=" + value.replace(" ", "+"));

        assertThat(browser.run("document.querySelector('select[data-facet=recipient]').value")
                        .asText())
                .isEqualTo(value);
        assertThat(visibleRows()).isPositive();
        assertThat(browser.run("Array.from(document.querySelectorAll('#recipients tbody tr'))"
                                + ".filter(tr => !tr.hidden).every(tr => tr.textContent.includes('Payment provider'))")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void followsADeepLink() throws Exception {
        open("#line-billing");

        assertThat(browser.run("document.activeElement.id").asText()).isEqualTo("line-billing");
        assertThat(browser.run("Math.abs(document.activeElement.getBoundingClientRect().top)")
                        .asInt())
                .isLessThan(400);
    }

    @Test
    void sortsByAColumnWithTheKeyboard() throws Exception {
        browser.run("document.querySelector('.refused thead th:nth-child(8) button').focus()");
        for (String type : List.of("keyDown", "keyUp")) {
            browser.call("Input.dispatchKeyEvent", """
                    {"type": "%s", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\\r"}""".formatted(type));
        }

        List<String> counts = new ArrayList<>();
        browser.run("Array.from(document.querySelectorAll('.refused tbody td.num')).map(td => td.textContent)")
                .forEach(count -> counts.add(count.asText()));
        assertThat(counts).containsExactly("42", "318");
    }

    @Test
    void turnsDarkAndStaysReadable() throws Exception {
        browser.run("document.getElementById('theme').click()");

        assertThat(browser.run("getComputedStyle(document.body).backgroundColor")
                        .asText())
                .isEqualTo("rgb(20, 23, 27)");
        assertThat(violations()).isEmpty();
    }

    @Test
    void meetsTheAccessibilityRules() throws Exception {
        assertThat(violations()).isEmpty();
    }

    private static List<String> violations() throws Exception {
        try (var axe = RecordPageBrowserTests.class.getResourceAsStream("/axe.min.js")) {
            browser.run(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";0");
        }
        JsonNode found = browser.run(
                "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
                        + ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')))");
        List<String> violations = new ArrayList<>();
        found.forEach(violation -> violations.add(violation.asText()));
        return violations;
    }

    @Test
    void printsOnLandscapePagesWithoutItsTools() throws Exception {
        byte[] pdf = Base64.getDecoder()
                .decode(browser.call("Page.printToPDF", "{\"preferCSSPageSize\": true}")
                        .get("data")
                        .asText());

        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .containsPattern("/MediaBox \\[0 0 84[12]\\.?\\d* 59[456]");
        browser.call("Emulation.setEmulatedMedia", "{\"media\": \"print\"}");
        assertThat(browser.run("getComputedStyle(document.getElementById('tools')).display")
                        .asText())
                .isEqualTo("none");
        browser.call("Emulation.setEmulatedMedia", "{\"media\": \"\"}");
    }

    /** Pictures of every section, for people to look at; a section that shows nothing fails. */
    @Test
    void leavesPicturesOfEverySection() throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "privacy", "screenshots"));
        browser.run("document.querySelectorAll('details').forEach(each => each.open = false)");
        for (String theme : List.of("light", "dark", "print")) {
            browser.run("document.documentElement.dataset.theme = '" + (theme.equals("dark") ? "dark" : "light") + "'");
            browser.call(
                    "Emulation.setEmulatedMedia", "{\"media\": \"" + (theme.equals("print") ? "print" : "") + "\"}");
            for (String section : SECTIONS) {
                byte[] picture = browser.picture("document.getElementById('" + section + "')", 1600);
                assertThat(picture.length).as(section).isGreaterThan(2_000);
                Files.write(pictures.resolve(section + "-" + theme + ".png"), picture);
            }
        }
        browser.call("Emulation.setEmulatedMedia", "{\"media\": \"\"}");
        byte[] pdf = Base64.getDecoder()
                .decode(browser.call("Page.printToPDF", "{\"preferCSSPageSize\": true}")
                        .get("data")
                        .asText());
        Files.write(pictures.resolve("record.pdf"), pdf);
    }

    @Test
    void isCompleteWithoutScripts() throws Exception {
        browser.call("Emulation.setScriptExecutionDisabled", "{\"value\": true}");
        open("");
        assertThat(browser.run("document.getElementById('tools').hidden").asBoolean())
                .isTrue();
        assertThat(visibleRows()).isGreaterThan(20);
        browser.call("Emulation.setScriptExecutionDisabled", "{\"value\": false}");
    }
}
