package dev.privacyenforcer.cases;

import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.policy.CaseFile;
import dev.privacyenforcer.policy.CaseReader;
import dev.privacyenforcer.policy.Policy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What became of the cases of a policy.
 *
 * @param policy the policy
 * @param cases how many there are; one may ask several questions
 * @param results one for each question, in the order of the files
 */
public record CaseRun(Policy policy, int cases, List<CaseResult> results) {

    /** Copies the results. */
    public CaseRun {
        results = List.copyOf(results);
    }

    /**
     * {@return a reader of cases for a policy}
     *
     * @param policy the policy
     */
    public static CaseReader reader(Policy policy) {
        return new CaseReader(
                policy, Arrays.stream(Reason.values()).map(Reason::name).toList());
    }

    /**
     * Asks every question.
     *
     * @param policy the policy
     * @param files the cases
     * @param now the moment of cases that name none
     * @return the answers beside those that were expected
     */
    public static CaseRun of(Policy policy, List<CaseFile> files, Instant now) {
        return new CaseRun(
                policy,
                files.stream().mapToInt(file -> file.cases().size()).sum(),
                files.stream()
                        .flatMap(file -> file.cases().stream())
                        .flatMap(each -> Questions.of(each, now).stream()
                                .map(question -> CaseResult.of(each, question, question.ask(policy))))
                        .toList());
    }

    /** {@return the answers that were not as expected} */
    public List<CaseResult> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    /** {@return the activities and prohibitions that no question exercised, in the order of the file} */
    public List<RuleUse> unexercised() {
        return RuleUse.of(policy, results).stream()
                .filter(use -> use.count() == 0)
                .toList();
    }
}
