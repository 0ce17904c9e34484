package dev.privacyenforcer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTests {

    @TempDir
    Path directory;

    private Path policy;
    private Path cases;

    @BeforeEach
    void writeFiles() throws IOException {
        policy = Terminal.file(directory, "clinic.json", resource("clinic"));
        cases = Terminal.file(directory, "cases.json", resource("clinic-cases"));
    }

    @Test
    void isSatisfiedWithAPolicyThatAnswersAsExpected() {
        Terminal answer = Terminal.run("test", policy, cases, "--every-rule");

        assertThat(answer.exitCode()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out())
                .isEqualTo(
                        "policy clinic 3: 6 cases, 10 questions, 0 not answered as expected; 4 of 4 rules exercised\n");
    }

    @Test
    void showsExpectedFoundAndWhyForEachAnswerThatDiffers() throws IOException {
        Path lax = Terminal.file(directory, "lax.json", resource("clinic").replace("{\"min\": 16}", "{\"min\": 13}"));

        Terminal answer = Terminal.run("test", lax, cases);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).startsWith("""
                ENF-610 Case failed: not so the young
                  at      cases.json:24, clause 4: use user.contact.email of patient, for marketing.communications.email
                  because expected deny by minors  [MINOR_BLOCKED]
                          found    permit by letter, legal basis consent, clause 4: activity letter permits it, on the basis of consent
                  fix     change the policy; or the case, if the policy says what the text says
                  prohibition minors does not apply: lifted, what it names under 'unless' is the case (data_subject.age)
                  activity letter permits it, on the basis of consent
                """).contains("1 not answered as expected");
    }

    @Test
    void comparesEverythingThatIsExpected() throws IOException {
        String text = resource("clinic-cases");
        assertThat(failures(text.replace("\"legalBasis\": \"contract\"", "\"legalBasis\": \"consent\"")))
                .isEqualTo(4);
        assertThat(failures(text.replace("\"clauses\": [\"2.1\"]", "\"clauses\": [\"2.1\", \"3\"]")))
                .isEqualTo(4);
        assertThat(failures(text.replace("\"rule\": \"treatment\"", "\"rule\": \"letter\"")))
                .isEqualTo(4);
        assertThat(failures(text.replace("\"mode\": \"withhold\"", "\"mode\": \"block\"")))
                .isEqualTo(2);
        assertThat(failures(text.replace("CONSENT_MISSING", "CONSENT_EXPIRED"))).isEqualTo(1);
        assertThat(failures(text.replace(
                        "{\"decision\": \"permit\"}", "{\"decision\": \"deny\", \"reason\": \"PROHIBITED\"}")))
                .isEqualTo(1);
        assertThat(failures(text.replace("\"at\": \"2026-02-01\"", "\"at\": \"2025-12-31\"")))
                .isEqualTo(10);
    }

    @Test
    void comparesWhatIsLeftToDo() throws IOException {
        String mask =
                "\"legalBases\": [\"contract\"], \"obligations\": [{\"do\": \"mask\"}, {\"do\": \"record_each\"}]";
        Path owing = Terminal.file(
                directory, "owing.json", resource("clinic").replace("\"legalBases\": [\"contract\"]", mask));

        assertThat(failures(owing, expecting("\"record_each\", \"mask\""))).isZero();
        assertThat(failures(owing, expecting("\"mask\""))).isEqualTo(4);
        assertThat(failures(owing, expecting(""))).isEqualTo(4);
        assertThat(failures(policy, expecting(""))).isZero();
        assertThat(failures(policy, expecting("\"mask\""))).isEqualTo(4);
        Path file = Terminal.file(directory, "left.json", expecting(""));
        assertThat(Terminal.run("test", owing, file).out())
                .contains(
                        "expected permit by treatment, nothing left to do, clause 2.1\n",
                        ", left to do: mask, record_each");
    }

    private static String expecting(String obligations) throws IOException {
        return resource("clinic-cases")
                .replace("\"legalBasis\": \"contract\"", "\"obligations\": [" + obligations + "]");
    }

    @Test
    void namesRulesThatNoCaseExercised() throws IOException {
        Path fewer = Terminal.file(
                directory,
                "fewer.json",
                resource("clinic-cases").replaceAll("(?s),\\s*\\{\"clause\": \"2.2\".*?\"withhold\"}}", ""));

        Terminal answer = Terminal.run("test", policy, fewer);

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("not exercised: prohibition no-logs, clause 2.2\n", "3 of 4 rules exercised");
        Terminal strict = Terminal.run("test", policy, fewer, "--every-rule", "--format", "json");
        assertThat(strict.exitCode()).isEqualTo(1);
        assertThat(strict.json().at("/passed").booleanValue()).isFalse();
        assertThat(strict.json().at("/unexercised/0/id").asText()).isEqualTo("no-logs");
    }

    @Test
    void answersInJson() throws IOException {
        Path lax = Terminal.file(directory, "lax.json", resource("clinic").replace("\"log\"]", "\"export\"]"));

        JsonNode json = Terminal.run("test", lax, cases, "--format", "json").json();

        assertThat(json.at("/questions").asInt()).isEqualTo(10);
        assertThat(json.at("/failures")).hasSize(2);
        assertThat(json.at("/failures/0/name").asText()).isEqualTo("nothing of it is logged");
        assertThat(json.at("/failures/0/found/reason").asText()).isEqualTo("OPERATION_NOT_ALLOWED");
        assertThat(json.at("/failures/1/found/reason").asText()).isEqualTo("MINOR_BLOCKED");
        assertThat(json.at("/failures/0/found/considered").findValuesAsText("stopsAt"))
                .contains("operation");
    }

    @Test
    void addsUpSeveralFiles() {
        assertThat(Terminal.run("test", policy, cases, cases).out()).contains("12 cases, 20 questions");
    }

    @Test
    void cannotRunWithCasesThatAreRefused() throws IOException {
        Path bad = Terminal.file(
                directory, "bad.json", resource("clinic-cases").replace("\"rule\": \"letter\"", "\"rule\": \"leter\""));

        Terminal answer = Terminal.run("test", policy, bad);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("ENF-611 Cases refused", "bad.json:19:74", "did you mean 'letter'?");
        assertThat(Terminal.run("test", policy, directory.resolve("none.json")).err())
                .contains("ENF-101 Cases refused");
        assertThat(Terminal.run("test", policy).exitCode()).isEqualTo(2);
    }

    private int failures(String text) {
        return failures(policy, text);
    }

    private int failures(Path asked, String text) {
        Path file = Terminal.file(directory, "changed.json", text);
        JsonNode json = Terminal.run("test", asked, file, "--format", "json").json();
        return json.at("/failures").size();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                TestCommandTests.class.getResourceAsStream("/dev/privacyenforcer/cases/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
