package dev.privacyenforcer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCommandsTests {

    @TempDir
    Path directory;

    private Path shop;

    @BeforeEach
    void writePolicy() {
        shop = Terminal.file(directory, "shop.json", Terminal.SHOP);
    }

    @Test
    void acceptsAPolicyInOrder() throws IOException {
        Terminal answer = Terminal.run("check", orderly());

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isEqualTo("policy orderly 1 is accepted: 1 activities, 1 prohibitions, 0 findings\n");
    }

    @Test
    void listsFindingsWithPlaceClauseAndFix() throws IOException {
        Path lacking = Terminal.file(
                directory,
                "lacking.json",
                Files.readString(orderly()).replace("\"contract\": \"DPA 7\"", "\"title\": \"x\""));

        Terminal answer = Terminal.run("check", lacking);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).isEqualTo("""
                ENF-148 warning DPA_MISSING: No contract with processor 'processor.lab' is named.
                  at      /recipients/processor.lab/contract, clause 3
                  because expected a contract (Art. 28(3))
                  fix     name it in 'contract'
                policy orderly 1 is accepted: 1 activities, 1 prohibitions, 1 finding (1 warning)
                """);
        Terminal json = Terminal.run("check", lacking, "--format", "json");
        assertThat(json.json().at("/accepted").booleanValue()).isTrue();
        assertThat(json.json().at("/findings/0/code").asText()).isEqualTo("DPA_MISSING");
        assertThat(json.json().at("/findings/0/severity").asText()).isEqualTo("warning");
        assertThat(json.json().at("/findings/0/pointer").asText()).isEqualTo("/recipients/processor.lab/contract");
        assertThat(json.json().at("/findings/0/clauses/0").asText()).isEqualTo("3");
    }

    @Test
    void isFineWithWhatAReviewerShouldOnlyKnow() throws IOException {
        Path noted = Terminal.file(
                directory,
                "noted.json",
                Files.readString(orderly())
                        .replace(
                                "\"remarks\": []",
                                "\"remarks\": [{\"clause\": \"1\", \"code\": \"LIST_OPEN_ENDED\", \"why\": \"e.g.\"}]"));

        Terminal answer = Terminal.run("check", noted);

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("ENF-158 info LIST_OPEN_ENDED: e.g.", "1 finding (1 info)");
    }

    private Path orderly() throws IOException {
        try (InputStream in =
                PolicyCommandsTests.class.getResourceAsStream("/dev/privacyenforcer/policy/good/orderly.json")) {
            return Terminal.file(directory, "orderly.json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void listsEveryProblemOfARefusedPolicy() {
        Path bad = Terminal.file(
                directory,
                "bad.json",
                Terminal.SHOP.replace("\"contract\"", "\"contrakt\"").replace("\"log\"", "\"lock\""));

        Terminal text = Terminal.run("check", bad);
        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.out()).contains("bad.json:", "did you mean 'contract'?", "3 problems");
        JsonNode problems =
                Terminal.run("check", bad, "--format", "json").json().get("problems");
        assertThat(problems).hasSize(3);
        assertThat(problems.at("/0/nearest").asText()).isEqualTo("contract");
        assertThat(problems.at("/0/pointer").asText()).isEqualTo("/activities/0/legalBases/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "inventory", "decide"})
    void cannotRunWithoutTheFile(String command) {
        Terminal answer = command.equals("check")
                ? Terminal.run("check", directory.resolve("missing.json"))
                : command.equals("decide")
                        ? decide(directory.resolve("missing.json"), "--purpose", "essential")
                        : Terminal.run("inventory", directory.resolve("missing.json"), "--out", directory);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("ENF-101", "missing.json").doesNotContain("\tat ");
    }

    @Test
    void permitsWithRuleClausesAndLegalBasis() {
        Terminal answer = decide(shop, "--purpose", "essential.service", "--format", "json");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.json().get("decision").asText()).isEqualTo("permit");
        assertThat(answer.json().get("reason").isNull()).isTrue();
        assertThat(answer.json().get("rule").asText()).isEqualTo("orders");
        assertThat(answer.json().get("clauses").get(0).asText()).isEqualTo("2");
        assertThat(answer.json().get("legalBasis").asText()).isEqualTo("contract");
    }

    @Test
    void deniesAndSaysWhichRulesWereConsidered() {
        Terminal answer = decide(shop, "--purpose", "marketing", "--format", "json");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.json().get("decision").asText()).isEqualTo("deny");
        assertThat(answer.json().get("reason").asText()).isEqualTo("PURPOSE_NOT_ALLOWED");
        JsonNode considered = answer.json().get("considered");
        assertThat(considered.findValuesAsText("id")).containsExactly("no-logs", "orders", "billing");
        assertThat(considered.findValuesAsText("kind")).containsExactly("prohibition", "activity", "activity");
        assertThat(considered.findValuesAsText("stopsAt")).containsExactly("operation", "purpose", "category");
        assertThat(answer.json().get("because").asText()).endsWith("nearest: orders");
        assertThat(answer.json().get("mode").asText()).isEqualTo("block");
        assertThat(considered.at("/1/why").asText()).contains("its purpose is essential.service");
        assertThat(decide(shop, "--purpose", "marketing").out())
                .startsWith("deny, clause 2  [PURPOSE_NOT_ALLOWED]")
                .contains("activity orders does not permit it", "1 more rule is about other categories")
                .doesNotContain("billing");
        assertThat(decide(shop, "--purpose", "marketing", "--all").out())
                .contains("activity billing does not permit it: its categories are user.payment");
    }

    @Test
    void letsTheInnermostPurposeDecide() {
        Terminal narrowed =
                decide(shop, "--purpose", "essential", "--purpose", "essential.service", "--format", "json");

        assertThat(narrowed.json().get("rule").asText()).isEqualTo("orders");
    }

    @Test
    void deniesAForbiddenSwitch() {
        Terminal answer = decide(shop, "--purpose", "marketing", "--purpose", "essential.service", "--format", "json");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.json().get("reason").asText()).isEqualTo("PURPOSE_SWITCH_NOT_ALLOWED");
    }

    @Test
    void countsFromWhatItIsTold() throws java.io.IOException {
        Path kept = directory.resolve("kept.json");
        java.nio.file.Files.writeString(kept, """
                {"policy": {"id": "kept"}, "dataSubjects": {"customer": {}},
                 "activities": [{"id": "orders", "purpose": "essential.service", "categories": ["user"],
                                 "legalBases": ["contract"]}],
                 "retention": [{"id": "mail", "categories": ["user.contact"], "period": "P6M"},
                               {"id": "rest", "from": "account.deleted", "period": "P0D"}]}""");
        String[] service = {"--purpose", "essential.service", "--at", "2026-07-01T00:00:00Z"};

        assertThat(decide(kept, with(service)).exitCode()).isZero();
        assertThat(decide(kept, with(service, "--collected", "2026-01-01T00:00:01Z"))
                        .exitCode())
                .isZero();
        assertThat(decide(kept, with(service, "--collected", "2026-01-01T00:00:00Z"))
                        .out())
                .startsWith("deny by mail  [RETENTION_EXPIRED]")
                .contains("retention mail ended access at 2026-07-01T00:00:00Z");
        assertThat(decide(kept, with(service, "--event", "account.delted=never"))
                        .err())
                .contains("ENF-346", "did you mean 'account.deleted'?");
        assertThat(decide(kept, with(service, "--event", "account.deleted=yesterday"))
                        .err())
                .contains("ENF-346");
        assertThat(decide(kept, with(service, "--event", "account.deleted=never"))
                        .exitCode())
                .isZero();
    }

    private static String[] with(String[] some, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(some), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void decidesForAMoment() {
        Terminal before = decide(shop, "--purpose", "essential.service", "--at", "2025-12-31T23:59:59Z");

        assertThat(before.out()).contains("POLICY_NOT_EFFECTIVE");
        assertThat(decide(shop, "--purpose", "essential.service", "--at", "2026-01-01T00:00:00Z")
                        .exitCode())
                .isZero();
    }

    @Test
    void decidesWithFactsAndConsents() {
        Path policy = Terminal.file(directory, "facts.json", """
                {"policy": {"id": "facts", "effectiveFrom": "2026-01-01"}, "dataSubjects": {"customer": {}},
                 "activities": [{"id": "a", "purpose": "marketing", "categories": ["user"], "legalBases": ["consent"]}],
                 "prohibitions": [{"id": "minors", "unless": {"data_subject.age": {"min": 16}},
                                   "reason": "MINOR_BLOCKED"}]}
                """);
        assertThat(reason(policy)).isEqualTo("MINOR_BLOCKED");
        assertThat(reason(policy, "--attr", "data_subject.age=15")).isEqualTo("MINOR_BLOCKED");
        assertThat(reason(policy, "--attr", "data_subject.age=16")).isEqualTo("CONSENT_MISSING");
        assertThat(reason(policy, "--attr", "data_subject.age=16", "--consent", "marketing=withdrawn"))
                .isEqualTo("CONSENT_WITHDRAWN");
        assertThat(reason(policy, "--attr", "data_subject.age=16", "--consent", "marketing=given"))
                .isEqualTo("null");
        assertThat(reason(policy, "--attr", "data_subject.age=16", "--consent", "marketing=given", "--erased"))
                .isEqualTo("ERASED");
        assertThat(reason(policy, "--attr", "data_subject.age=16", "--consent", "marketing=given", "--restricted"))
                .isEqualTo("null");
        assertThat(reason(policy, "--attr", "data_subject.age=16", "--restricted"))
                .isEqualTo("RESTRICTED");
        assertThat(reason(policy, "--unidentified")).isEqualTo("CONTEXT_UNAVAILABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "--attr, data_subject.agee=1, did you mean 'data_subject.age'?",
        "--attr, data_subject.age=old, a whole number",
        "--attr, request.gpc=yes, true or false",
        "--attr, recipient.role=procesor, did you mean 'processor'?",
        "--attr, storage.country=Germany, a country such as DE",
        "--consent, marketing=gven, did you mean 'given'?",
        "--consent, given, a consent is PURPOSE=",
        "--consent, marketing=given;recipent=a, did you mean 'recipient'?",
        "--consent, marketing=given;explicit=yes, may stand"
    })
    void refusesFactsThatThePolicyCannotHave(String option, String value, String fix) {
        Terminal answer = decide(shop, "--purpose", "marketing", option, value);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("ENF-171").contains(fix);
    }

    private static String reason(Path policy, Object... more) {
        List<Object> all = new ArrayList<>(List.of("--purpose", "marketing", "--format", "json"));
        all.addAll(List.of(more));
        return decide(policy, all.toArray()).json().at("/reason").asText();
    }

    @Test
    void decidesDisclosures() {
        Terminal shared = Terminal.run(
                "decide",
                shop,
                "--category",
                "user.payment",
                "--operation",
                "share",
                "--data-subject",
                "customer",
                "--purpose",
                "essential.service.payment_processing",
                "--recipient",
                "processor.payment");

        assertThat(shared.exitCode()).isZero();
        assertThat(shared.out()).startsWith("permit by billing, legal basis contract, clause 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "check",
                "check a b",
                "check --format xml a",
                "decide p --category a",
                "decide p --category a --operation steal --data-subject c",
                "decide p --category a --operation use --data-subject c --at yesterday",
                "inventory p",
                "weave p"
            })
    void explainsWrongUseWithoutAStackTrace(String line) {
        Terminal answer = Terminal.run((Object[]) line.split(" "));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("  fix     see enforcer").doesNotContain("\tat ", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "decide", "test", "diff", "inventory", "weave", "verify", "draft", "completion"})
    void helpsWithEveryCommand(String command) {
        Terminal answer = Terminal.run(command, "--help");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("SYNOPSIS\n  enforcer " + command);
    }

    private static Terminal decide(Path policy, Object... more) {
        Object[] request = {
            "decide", policy, "--category", "user.contact.email", "--operation", "use", "--data-subject", "customer"
        };
        Object[] all = new Object[request.length + more.length];
        System.arraycopy(request, 0, all, 0, request.length);
        System.arraycopy(more, 0, all, request.length, more.length);
        return Terminal.run(all);
    }
}
