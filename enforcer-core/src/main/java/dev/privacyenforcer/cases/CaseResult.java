package dev.privacyenforcer.cases;

import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Obligation.Duty;
import dev.privacyenforcer.policy.PolicyCase;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question of a case.
 *
 * @param tested the case
 * @param question the question
 * @param reply the answer
 * @param passed whether it is the expected one
 */
public record CaseResult(PolicyCase tested, Question question, Reply reply, boolean passed) {

    static CaseResult of(PolicyCase tested, Question question, Reply reply) {
        return new CaseResult(tested, question, reply, meets(tested.expected(), reply));
    }

    private static boolean meets(PolicyCase.Expected expected, Reply reply) {
        Decision decision = reply.decision();
        return expected.permitted() == decision.isPermitted()
                && Objects.equals(expected.reason(), reply.reason())
                && (expected.rule() == null || expected.rule().equals(decision.rule()))
                && (expected.clauses().isEmpty()
                        || new HashSet<>(expected.clauses()).equals(new HashSet<>(decision.clauses())))
                && (expected.legalBasis() == null
                        || lower(expected.legalBasis()).equals(reply.legalBasis()))
                && (expected.obligations() == null || expected.obligations().equals(duties(reply)))
                && (expected.mode() == null || expected.mode() == reply.mode());
    }

    private static Set<Duty> duties(Reply reply) {
        return reply.obligations().stream().map(Obligation::duty).collect(Collectors.toSet());
    }

    /** {@return what was expected, in a line} */
    public String expected() {
        PolicyCase.Expected expected = tested.expected();
        return (expected.permitted() ? "permit" : "deny")
                + (expected.rule() == null ? "" : " by " + expected.rule())
                + (expected.legalBasis() == null ? "" : ", legal basis " + lower(expected.legalBasis()))
                + owed(expected.obligations())
                + (expected.clauses().isEmpty() ? "" : ", clause " + String.join(", ", expected.clauses()))
                + (expected.mode() == null ? "" : ", mode " + expected.mode().key())
                + (expected.reason() == null ? "" : "  [" + expected.reason() + "]");
    }

    /** {@return what was found, in a line} */
    public String found() {
        boolean mode = tested.expected().mode() != null && reply.mode() != null;
        return reply.line()
                + (mode ? ", mode " + Objects.requireNonNull(reply.mode()).key() : "");
    }

    /** {@return clause, name and question: what it is called among others} */
    public String title() {
        return tested.clause() + " " + tested.name() + ": " + question;
    }

    /** {@return what is wrong, why the policy answers so, and what to do about it} */
    public String message() {
        return "ENF-610 Case failed: " + tested.name()
                + "\n  at      " + tested.place() + ", clause " + tested.clause() + ": " + question
                + "\n  because expected " + expected()
                + "\n          found    " + found() + ": " + reply.because()
                + "\n  fix     change the policy; or the case, if the policy says what the text says"
                + reply.rules(false);
    }

    private static String owed(@Nullable Set<Duty> duties) {
        return duties == null
                ? ""
                : duties.isEmpty()
                        ? ", nothing left to do"
                        : ", left to do: " + duties.stream().map(Duty::key).collect(Collectors.joining(", "));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
