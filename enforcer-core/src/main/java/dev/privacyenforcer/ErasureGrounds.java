package dev.privacyenforcer;

import dev.privacyenforcer.ErasurePlan.Because;
import dev.privacyenforcer.ErasurePlan.Step;
import dev.privacyenforcer.ErasurePlan.Verdict;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.PersonStatus;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.decision.RetentionPlan;
import dev.privacyenforcer.decision.RetentionPlan.Term;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges whether one datum may go. What keeps it certainly keeps it; what may keep it is told to somebody. */
final class ErasureGrounds {

    private static final String CLAIMS = "essential.legal_claims";
    private static final String OBLIGATION = "essential.legal_obligation";

    /**
     * What keeps a datum.
     *
     * @param term the rule that says how long, or null if none does
     * @param because why
     * @param rule the rule, or the activity that is obliged
     * @param clauses where the published text says so
     */
    private record Ground(@Nullable Term term, Because because, String rule, List<String> clauses) {

        boolean isCertain() {
            return term != null && (term.pending() || term.since() != null);
        }

        /** What has not begun ends last. */
        Instant end() {
            return term == null || term.since() == null ? Instant.MAX : term.since();
        }
    }

    private final Enforcer enforcer;
    private final Policy policy;
    private final RetentionPlan retention;

    ErasureGrounds(Enforcer enforcer, Clock clock) {
        this.enforcer = enforcer;
        this.policy = enforcer.policy();
        this.retention = RetentionPlan.of(policy, clock);
    }

    Step of(Held held, String member) {
        AboutHeld facts = new AboutHeld(held, enforcer.consents());
        Deny hold = hold(held, facts);
        if (hold != null) {
            boolean known = hold.reason() != Reason.CONTEXT_UNAVAILABLE && hold.reason() != Reason.CONSENT_UNAVAILABLE;
            Verdict verdict = known ? Verdict.KEEP : Verdict.INDETERMINATE;
            return step(held, member, verdict, null, Because.PROHIBITION, hold.rule(), hold.clauses());
        }
        PersonStatus status = facts.knowStatus() ? facts.status() : PersonStatus.ORDINARY;
        boolean claimed = status == PersonStatus.ERASED;
        List<Term> terms = retention.terms(held.dataSubject(), held.category(), facts);
        List<Ground> grounds = grounds(held, terms, claimed);
        return grounds.isEmpty() ? gone(held, member, terms, claimed) : kept(held, member, grounds);
    }

    /** {@return the prohibition that keeps it from being erased} */
    private @Nullable Deny hold(Held held, AboutHeld facts) {
        Request erase =
                new Request(held.dataSubject(), held.category(), Operation.ERASE, DataSubjectExport.PURPOSE, List.of());
        Decision decision = enforcer.engine().policy().decide(erase, facts);
        return decision instanceof Deny denial
                        && policy.prohibitions().stream()
                                .anyMatch(each -> each.id().equals(denial.rule()))
                ? denial
                : null;
    }

    private List<Ground> grounds(Held held, List<Term> terms, boolean claimed) {
        List<Activity> obliged = obliged(held);
        List<Ground> grounds = new ArrayList<>();
        for (Term term : terms) {
            Because because = because(term, terms, obliged);
            if (!term.ended() && !(claimed && because == Because.RETENTION)) {
                Retention rule = term.rule();
                grounds.add(new Ground(term, because, rule.id(), rule.clauses()));
            }
        }
        for (Activity activity : obliged) {
            if (timing(activity, terms).isEmpty()) {
                grounds.add(new Ground(null, Because.LEGAL_OBLIGATION, activity.id(), activity.clauses()));
            }
        }
        return grounds;
    }

    /** {@return the activities that a legal obligation has keep it} To answer to the person obliges to keep nothing. */
    private List<Activity> obliged(Held held) {
        return policy.activities().stream()
                .filter(activity -> activity.names(held.dataSubject(), held.category())
                        && activity.operations().contains(Operation.STORE)
                        && !Taxonomy.covers(DataSubjectExport.PURPOSE, purpose(activity))
                        && activity.legalBases().stream().anyMatch(basis -> basis.basis() == Basis.LEGAL_OBLIGATION))
                .toList();
    }

    private static Because because(Term term, List<Term> all, List<Activity> obliged) {
        List<String> purposes = term.rule().selector().purposes();
        if (!purposes.isEmpty() && purposes.stream().allMatch(key -> Taxonomy.covers(CLAIMS, key))) {
            return Because.LEGAL_CLAIMS;
        }
        boolean byLaw = !purposes.isEmpty() && purposes.stream().allMatch(key -> Taxonomy.covers(OBLIGATION, key));
        return byLaw
                        || obliged.stream()
                                .anyMatch(activity -> timing(activity, all).contains(term))
                ? Because.LEGAL_OBLIGATION
                : Because.RETENTION;
    }

    /** {@return the rules that say how long an activity needs the datum: those for its purpose, else those for all} */
    private static List<Term> timing(Activity activity, List<Term> terms) {
        List<Term> own = terms.stream()
                .filter(term -> term.rule().selector().purposes().stream()
                        .anyMatch(key -> Taxonomy.covers(key, purpose(activity))))
                .toList();
        return own.isEmpty()
                ? terms.stream()
                        .filter(term -> term.rule().selector().purposes().isEmpty())
                        .toList()
                : own;
    }

    private static String purpose(Activity activity) {
        return activity.purpose().replace(".**", "");
    }

    private static Step kept(Held held, String member, List<Ground> grounds) {
        Ground doubtful = grounds.stream()
                .filter(ground -> !ground.isCertain())
                .findFirst()
                .orElse(null);
        Ground last = grounds.stream().max(Comparator.comparing(Ground::end)).orElseThrow();
        Ground said = doubtful == null ? last : doubtful;
        Instant until =
                doubtful != null || last.term() == null ? null : last.term().since();
        Verdict verdict = doubtful == null ? Verdict.KEEP : Verdict.INDETERMINATE;
        return step(held, member, verdict, until, said.because(), said.rule(), said.clauses());
    }

    private static Step gone(Held held, String member, List<Term> terms, boolean claimed) {
        Term last = terms.stream()
                .filter(Term::ended)
                .max(Comparator.comparing(term -> Objects.requireNonNull(term.until())))
                .orElse(null);
        if (last != null) {
            Retention rule = last.rule();
            Verdict verdict = rule.action() == Retention.Action.ANONYMISE ? Verdict.ANONYMISE : Verdict.ERASE;
            return step(held, member, verdict, null, Because.RETENTION, rule.id(), rule.clauses());
        }
        return claimed
                ? step(held, member, Verdict.ERASE, null, Because.CLAIM, null, List.of())
                : step(held, member, Verdict.INDETERMINATE, null, Because.NO_RULE, null, List.of());
    }

    private static Step step(
            Held held,
            String member,
            Verdict verdict,
            @Nullable Instant until,
            Because because,
            @Nullable String rule,
            List<String> clauses) {
        return new Step(held.reference(), member, held.category(), verdict, until, because, rule, clauses);
    }
}
