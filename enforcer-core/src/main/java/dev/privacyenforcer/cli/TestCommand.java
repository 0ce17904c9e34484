package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.cases.CaseResult;
import dev.privacyenforcer.cases.CaseRun;
import dev.privacyenforcer.cases.RuleUse;
import dev.privacyenforcer.policy.CaseFile;
import dev.privacyenforcer.policy.CaseReader;
import dev.privacyenforcer.policy.Policy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Command {@code test}: whether a policy answers as its cases expect, and which of its rules no case exercised. */
final class TestCommand {

    private final CaseRun run;
    private final boolean everyRule;

    private TestCommand(CaseRun run, boolean everyRule) {
        this.run = run;
        this.everyRule = everyRule;
    }

    static Answer run(Policy policy, List<Path> cases, boolean everyRule, Instant now) {
        CaseReader reader = CaseRun.reader(policy);
        List<CaseFile> files = cases.stream().map(reader::read).toList();
        TestCommand test = new TestCommand(CaseRun.of(policy, files, now), everyRule);
        return new Answer(Answer.exitCode(test.passed()), test.text(), test.json());
    }

    private boolean passed() {
        return run.failures().isEmpty() && !(everyRule && !run.unexercised().isEmpty());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        run.failures().forEach(failure -> text.append(failure.message()).append("\n\n"));
        run.unexercised()
                .forEach(rule ->
                        text.append("not exercised: ").append(line(rule)).append('\n'));
        int rules =
                run.policy().activities().size() + run.policy().prohibitions().size();
        return text.append("policy ")
                .append(run.policy().header().name())
                .append(": ")
                .append(count(run.cases(), "case"))
                .append(", ")
                .append(count(run.results().size(), "question"))
                .append(", ")
                .append(run.failures().size())
                .append(" not answered as expected; ")
                .append(rules - run.unexercised().size())
                .append(" of ")
                .append(count(rules, "rule"))
                .append(" exercised")
                .toString();
    }

    private static String line(RuleUse rule) {
        String clauses = rule.clauses().isEmpty() ? "" : ", clause " + String.join(", ", rule.clauses());
        return kind(rule) + " " + rule.id() + clauses;
    }

    private ObjectNode json() {
        ObjectNode json = Json.object()
                .put("policy", run.policy().header().name())
                .put("passed", passed())
                .put("cases", run.cases())
                .put("questions", run.results().size());
        json.set("failures", Json.array(run.failures(), TestCommand::json));
        json.set("unexercised", Json.array(run.unexercised(), TestCommand::json));
        return json;
    }

    private static ObjectNode json(CaseResult failure) {
        ObjectNode json = Json.object()
                .put("name", failure.tested().name())
                .put("clause", failure.tested().clause())
                .put("place", failure.tested().place())
                .put("question", failure.question().toString())
                .put("expected", failure.expected());
        json.set("found", DecideCommand.json(failure.reply()));
        return json;
    }

    private static ObjectNode json(RuleUse rule) {
        ObjectNode json = Json.object().put("kind", kind(rule)).put("id", rule.id());
        json.set("clauses", Json.texts(rule.clauses()));
        return json;
    }

    private static String kind(RuleUse rule) {
        return rule.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
