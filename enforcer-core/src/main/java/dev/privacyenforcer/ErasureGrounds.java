package dev.privacyenforcer;

import dev.privacyenforcer.ErasurePlan.Because;
import dev.privacyenforcer.ErasurePlan.Step;
import dev.privacyenforcer.ErasurePlan.Verdict;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.CompiledPolicy;
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
import java.util.function.Predicate;
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
     * @param rule the rule, or the activity that needs it
     * @param clauses where the published text says so
     * @param certain whether it is known to keep it
     */
    private record Ground(@Nullable Term term, Because because, String rule, List<String> clauses, boolean certain) {

        /** What has not begun ends last. */
        Instant end() {
            return term == null || term.since() == null ? Instant.MAX : term.since();
        }

        @Nullable
        Instant until() {
            return term == null || !certain ? null : term.since();
        }
    }

    private final Consents consents;
    private final CompiledPolicy compiled;
    private final Policy policy;
    private final RetentionPlan retention;

    ErasureGrounds(Enforcer enforcer, Clock clock) {
        this.consents = enforcer.consents();
        this.compiled = enforcer.engine().policy();
        this.policy = compiled.policy();
        this.retention = RetentionPlan.of(policy, clock);
    }

    Policy policy() {
        return policy;
    }

    Step of(Held held, String member) {
        if (!compiled.isInForce()) {
            return step(held, member, Verdict.INDETERMINATE, null, Because.NO_RULE, null, List.of());
        }
        AboutHeld facts = new AboutHeld(held, consents);
        Deny hold = hold(compiled, held, DataSubjectExport.PURPOSE, facts);
        if (hold != null) {
            boolean known = hold.reason() != Reason.CONTEXT_UNAVAILABLE && hold.reason() != Reason.CONSENT_UNAVAILABLE;
            Verdict verdict = known ? Verdict.KEEP : Verdict.INDETERMINATE;
            return step(held, member, verdict, null, Because.PROHIBITION, hold.rule(), hold.clauses());
        }
        PersonStatus status = facts.knowStatus() ? facts.status() : PersonStatus.ORDINARY;
        boolean claimed = status == PersonStatus.ERASED;
        List<Term> terms = retention.terms(held.dataSubject(), held.category(), facts);
        List<Ground> grounds = grounds(held, terms, status);
        return grounds.isEmpty() ? gone(held, member, terms, claimed) : kept(held, member, grounds);
    }

    /** {@return the prohibition that keeps it from being erased} */
    static @Nullable Deny hold(CompiledPolicy compiled, Held held, @Nullable String purpose, AboutHeld facts) {
        Request erase = new Request(held.dataSubject(), held.category(), Operation.ERASE, purpose, List.of());
        return compiled.prohibition(erase, facts);
    }

    private List<Ground> grounds(Held held, List<Term> terms, PersonStatus status) {
        List<Activity> obliged = storing(held, ErasureGrounds::isObliged);
        List<Ground> grounds = new ArrayList<>();
        for (Term term : terms) {
            Because because = because(term, terms, obliged);
            boolean own = because == Because.RETENTION;
            if (!term.ended() && !(own && status == PersonStatus.ERASED)) {
                boolean timed = term.applies() && (term.pending() || term.since() != null);
                boolean unclaimed = !own || status != PersonStatus.UNAVAILABLE;
                Retention rule = term.rule();
                grounds.add(new Ground(term, because, rule.id(), rule.clauses(), timed && unclaimed));
            }
        }
        for (Activity activity : obliged) {
            if (timing(activity, terms).isEmpty()) {
                grounds.add(untimed(activity, Because.LEGAL_OBLIGATION));
            }
        }
        for (Activity activity : storing(held, each -> Taxonomy.covers(CLAIMS, purpose(each)))) {
            List<Term> timing = timing(activity, terms);
            boolean byItself = timing.stream()
                    .anyMatch(term -> !term.rule().selector().purposes().isEmpty());
            if (!byItself && (timing.isEmpty() || !timing.stream().allMatch(Term::ended))) {
                grounds.add(untimed(activity, Because.LEGAL_CLAIMS));
            }
        }
        return grounds;
    }

    /** Nobody says how long: whether it is still needed somebody has to judge. */
    private static Ground untimed(Activity activity, Because because) {
        return new Ground(null, because, activity.id(), activity.clauses(), false);
    }

    private List<Activity> storing(Held held, Predicate<Activity> wanted) {
        return policy.activities().stream()
                .filter(activity -> activity.names(held.dataSubject(), held.category())
                        && activity.operations().contains(Operation.STORE)
                        && wanted.test(activity))
                .toList();
    }

    /** {@return whether a legal obligation has it keep the data} To answer to the person obliges to keep nothing. */
    private static boolean isObliged(Activity activity) {
        return !Taxonomy.covers(DataSubjectExport.PURPOSE, purpose(activity))
                && activity.legalBases().stream().anyMatch(basis -> basis.basis() == Basis.LEGAL_OBLIGATION);
    }

    private static Because because(Term term, List<Term> all, List<Activity> obliged) {
        List<String> purposes = term.rule().selector().purposes();
        if (purposes.stream().anyMatch(key -> Taxonomy.covers(CLAIMS, key))) {
            return Because.LEGAL_CLAIMS;
        }
        return purposes.stream().anyMatch(key -> Taxonomy.covers(OBLIGATION, key))
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

    /** What certainly keeps it decides, however long something else may keep it besides. */
    private static Step kept(Held held, String member, List<Ground> grounds) {
        Ground certain = grounds.stream()
                .filter(Ground::certain)
                .max(Comparator.comparing(Ground::end))
                .orElse(null);
        Ground said = certain == null ? grounds.get(0) : certain;
        Verdict verdict = certain == null ? Verdict.INDETERMINATE : Verdict.KEEP;
        return step(held, member, verdict, said.until(), said.because(), said.rule(), said.clauses());
    }

    private static Step gone(Held held, String member, List<Term> terms, boolean claimed) {
        if (!terms.isEmpty() && terms.stream().allMatch(Term::ended)) {
            Retention rule = terms.stream()
                    .max(Comparator.comparing(term -> Objects.requireNonNull(term.until())))
                    .orElseThrow()
                    .rule();
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
