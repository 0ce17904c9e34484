package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.policy.Finding;
import dev.privacyenforcer.policy.Lint;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyException;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.policy.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Command {@code check}: what is wrong with a policy file, or else what a reviewer should look at. */
final class PolicyCheck {

    private PolicyCheck() {}

    static Answer of(Path file) {
        try {
            return accepted(PolicyReader.read(file));
        } catch (PolicyException refusal) {
            if (refusal.getCause() instanceof IOException) {
                throw refusal; // says nothing about the content
            }
            return refused(refusal);
        }
    }

    private static Answer accepted(Policy policy) {
        List<Finding> findings = Lint.of(policy);
        ObjectNode json = Json.object().put("policy", policy.header().name()).put("accepted", true);
        json.set("problems", Json.texts(List.of()));
        json.set("findings", Json.array(findings, PolicyCheck::json));
        String lines = findings.stream().map(PolicyCheck::line).collect(Collectors.joining());
        String summary = "policy " + policy.header().name() + " is accepted: "
                + policy.activities().size() + " activities, "
                + policy.prohibitions().size() + " prohibitions, " + counted(findings);
        boolean fine = findings.stream().allMatch(finding -> finding.severity() == Severity.INFO);
        return new Answer(Answer.exitCode(fine), lines + summary, json);
    }

    private static Answer refused(PolicyException refusal) {
        ObjectNode json = Json.object().putNull("policy").put("accepted", false);
        json.set("problems", Json.array(refusal.problems(), PolicyCheck::json));
        json.set("findings", Json.texts(List.of()));
        String summary = "the policy is refused: " + count(refusal.problems().size(), "problem");
        return new Answer(Answer.FINDING, refusal.getMessage() + "\n" + summary, json);
    }

    private static String counted(List<Finding> findings) {
        String each = Arrays.stream(Severity.values())
                .map(severity -> Map.entry(
                        severity.key(),
                        findings.stream()
                                .filter(finding -> finding.severity() == severity)
                                .count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return count(findings.size(), "finding") + (each.isEmpty() ? "" : " (" + each + ")");
    }

    private static String line(Finding finding) {
        String clauses = finding.clauses().isEmpty() ? "" : ", clause " + String.join(", ", finding.clauses());
        return finding.id() + " " + finding.severity().key() + " " + finding.code() + ": " + finding.found()
                + "\n  at      " + finding.pointer() + clauses
                + "\n  because expected " + finding.expected()
                + "\n  fix     " + finding.fix() + "\n";
    }

    private static ObjectNode json(Finding finding) {
        ObjectNode json = Json.object()
                .put("id", finding.id())
                .put("code", finding.code())
                .put("severity", finding.severity().key())
                .put("pointer", finding.pointer())
                .put("found", finding.found())
                .put("expected", finding.expected())
                .put("fix", finding.fix());
        json.set("clauses", Json.texts(finding.clauses()));
        return json;
    }

    private static ObjectNode json(PolicyException.Problem problem) {
        return Json.object()
                .put("code", problem.code())
                .put("pointer", problem.pointer())
                .put("line", problem.line())
                .put("column", problem.column())
                .put("found", problem.found())
                .put("expected", problem.expected())
                .put("nearest", problem.nearest())
                .put("fix", problem.fix());
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
