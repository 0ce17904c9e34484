package dev.privacyenforcer;

import dev.privacyenforcer.ActiveScope.Meaning;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.evidence.Evidence;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.Datum;
import dev.privacyenforcer.hook.Engine;
import dev.privacyenforcer.hook.Entry;
import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.hook.Scope;
import dev.privacyenforcer.hook.Tally;
import dev.privacyenforcer.hook.Verdict;
import dev.privacyenforcer.hook.Verdict.Effect;
import dev.privacyenforcer.hook.Verdict.Holds;
import dev.privacyenforcer.policy.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns accesses into requests, asks the policy, counts the flow, and gives the decision its effect. */
final class PolicyEngine implements Engine {

    /** One datum that is accessed somewhere. */
    private record Access(
            AccessPoint point, Datum datum, @Nullable Object owner, boolean omissible) {}

    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);
    private static final Tally UNCOUNTED = occurrences -> {};

    private volatile CompiledPolicy policy;
    private volatile boolean recordable = true;
    private volatile boolean heldForPersons;
    private final Mode mode;
    private final Flows flows;
    private final Infrastructure infrastructure = Infrastructure.ofThisProgram();
    private final Consents consent;
    private final ActiveScope outside;
    private final ConcurrentMap<Meaning, ActiveScope> scopes = new ConcurrentHashMap<>();

    PolicyEngine(CompiledPolicy policy, Mode mode, Evidence evidence, Consents consent) {
        this.policy = policy;
        this.mode = mode;
        this.flows = new Flows(evidence);
        this.consent = consent;
        this.outside = new ActiveScope(this, Meaning.OUTSIDE);
        scopes.put(Meaning.OUTSIDE, outside);
    }

    @Override
    public Scope outside() {
        return outside;
    }

    /** The next decision of every thread is made by another policy. */
    void enforce(CompiledPolicy newPolicy) {
        policy = newPolicy;
        Guard.invalidate();
    }

    /** What cannot be recorded may not happen. */
    void recordable(boolean possible) {
        recordable = possible;
        Guard.invalidate();
    }

    /** What people said holds no longer than their records say, however long a scope stays open. */
    void askPersonsAgain() {
        if (heldForPersons) {
            heldForPersons = false;
            Guard.invalidate();
        }
    }

    Observation observation(Coverage coverage, Instant to, Map<String, Long> incidents) {
        return flows.observation(policy, mode, coverage, to, incidents);
    }

    CompiledPolicy policy() {
        return policy;
    }

    @Override
    public Entry enter(Scope outer, AccessPoint point) {
        CompiledPolicy current = policy;
        Meaning around = ((ActiveScope) outer).meaning;
        if (around.quiet() != null) {
            return new Entry(outer, null, true);
        }
        if (point.kind() != AccessPoint.Kind.SCOPE) {
            return new Entry(scope(around.quiet(point.kind())), flows.internal(around, point), true);
        }
        if (point.purpose() != null) {
            open(current, around.purpose(), point.purpose(), point);
        }
        boolean lasting = true;
        Meaning inside = around.inside(point);
        List<Tally> tallies = new ArrayList<>();
        for (Datum datum : point.data()) {
            Verdict verdict = decide(current, inside, new Access(point, datum, null, false));
            tallies.add(verdict.tally());
            lasting &= verdict.holds() == Holds.FOR_ALL;
        }
        return new Entry(scope(inside), sum(tallies), lasting);
    }

    @Override
    public Verdict decide(Scope scope, AccessPoint point, @Nullable Object owner, boolean omissible) {
        Meaning meaning = ((ActiveScope) scope).meaning;
        if (meaning.quiet() != null) {
            boolean mask = meaning.quiet() == AccessPoint.Kind.TO_STRING && point.kind() != AccessPoint.Kind.WRITE;
            return new Verdict(mask ? Effect.MASK : Effect.PASS, UNCOUNTED, Holds.FOR_ALL /* counted at the opening */);
        }
        return decide(policy, meaning, new Access(point, point.data().get(0), owner, omissible));
    }

    /** A permission that depended on the person holds for that person; a refusal, for this one access. */
    private Verdict decide(CompiledPolicy current, Meaning meaning, Access access) {
        AccessPoint point = access.point();
        if (!recordable && mode != Mode.LOG) {
            throw Denials.unrecorded(current.policy(), point);
        }
        try {
            Request request = request(meaning, point, access.datum());
            PersonAtHand person = new PersonAtHand(consent, point, access.owner(), request.dataSubject());
            Decision decision = current.decide(request, person);
            if (decision instanceof Deny denial) {
                return deny(current, meaning, access, request, denial, !person.wasAskedFor());
            }
            Tally tally = flows.of(meaning, point, request, decision, Outcome.PERMITTED);
            warnIfUndated(person, point);
            Holds permission = person.permission();
            heldForPersons |= permission == Holds.FOR_PERSON;
            return new Verdict(Effect.PASS, tally, permission);
        } catch (ProcessingDeniedException denied) {
            throw denied;
        } catch (RuntimeException failure) {
            return undecided(point, failure);
        }
    }

    private void warnIfUndated(PersonAtHand person, AccessPoint point) {
        if (person.isUndated() && flows.isFirst("undated " + point.member())) {
            LOG.warn("{}", Denials.undated(point));
        }
    }

    /** Object construction must work: a write without a purpose is recorded, unless a prohibition names it. */
    private Verdict deny(
            CompiledPolicy current, Meaning meaning, Access access, Request request, Deny denial, boolean lasting) {
        AccessPoint point = access.point();
        if (SelfTest.isAt(point)) {
            throw SelfTest.denied(denial);
        }
        boolean early = denial.reason() == Reason.PURPOSE_MISSING && point.kind() == AccessPoint.Kind.WRITE;
        boolean judged = denial.reason() == Reason.PROHIBITED || (early && !Infrastructure.isAlone(point));
        String mover = judged ? null : infrastructure.moving(point);
        if (mover != null) {
            Tally tally = flows.infrastructure(meaning, point, mover, request);
            return verdict(Effect.PASS, tally, lasting && Infrastructure.isAlone(point));
        }
        if (early) {
            return verdict(Effect.PASS, flows.of(meaning, point, request, null, Outcome.RECORDED), lasting);
        }
        Outcome outcome = outcome(current.mode(denial, meaning.purpose(), mode), access.omissible());
        Tally tally = flows.of(meaning, point, request, denial, outcome);
        if (flows.isFirst(tally)) {
            String text = Denials.text(current.policy(), request, denial, point, meaning.purposes());
            LOG.warn(outcome == Outcome.WOULD_DENY ? "would be denied in block mode: {}" : "{}", text);
        }
        if (outcome == Outcome.DENIED) {
            tally.add(1);
            throw Denials.denied(current.policy(), request, denial, point, meaning.purposes());
        }
        return outcome == Outcome.WITHHELD
                ? verdict(Effect.WITHHOLD, tally, false)
                : verdict(
                        Effect.PASS,
                        tally,
                        lasting && denial.reason() != Reason.POLICY_NOT_EFFECTIVE && Infrastructure.isAlone(point));
    }

    private static Outcome outcome(Mode mode, boolean omissible) {
        return switch (mode) {
            case LOG -> Outcome.WOULD_DENY;
            case WITHHOLD -> omissible ? Outcome.WITHHELD : Outcome.DENIED;
            case BLOCK -> Outcome.DENIED;
        };
    }

    /** Narrowing is free; any other switch needs a transition, and some purposes only some code may open. */
    private void open(CompiledPolicy current, @Nullable String from, String to, AccessPoint point) {
        if (!current.mayOpen(to, point.className())) {
            refuse(current, Denials.notOpenable(current.policy(), point, to, current.openers(to)), to);
        }
        if (from != null && !current.maySwitch(from, to)) {
            refuse(current, Denials.switched(current.policy(), point, from, to), to);
        }
    }

    private void refuse(CompiledPolicy current, ProcessingDeniedException denied, String purpose) {
        if (flows.isFirst(String.valueOf(denied.getMessage()))) {
            LOG.warn("{}", denied.getMessage());
        }
        if (current.mode(denied.denial(), purpose, mode) != Mode.LOG) {
            throw denied;
        }
    }

    private Verdict undecided(AccessPoint point, RuntimeException failure) {
        ProcessingDeniedException denied = Denials.failed(point, failure);
        LOG.error("{}", denied.getMessage(), failure);
        if (mode == Mode.LOG) {
            return verdict(Effect.PASS, UNCOUNTED, false);
        }
        throw denied;
    }

    private static Request request(Meaning meaning, AccessPoint point, Datum datum) {
        Operation operation = point.kind() == AccessPoint.Kind.WRITE
                ? Operation.COLLECT
                : meaning.operation() == null ? Operation.USE : meaning.operation();
        return new Request(
                datum.dataSubject(),
                datum.category(),
                operation,
                meaning.purpose(),
                meaning.recipients(),
                point.kind() == AccessPoint.Kind.WRITE ? null : meaning.country());
    }

    private static Verdict verdict(Effect effect, Tally tally, boolean lasting) {
        return new Verdict(effect, tally, lasting ? Holds.FOR_ALL : Holds.ONCE);
    }

    private static @Nullable Tally sum(List<Tally> tallies) {
        return tallies.isEmpty() ? null : occurrences -> tallies.forEach(tally -> tally.add(occurrences));
    }

    private ActiveScope scope(Meaning meaning) {
        return scopes.computeIfAbsent(meaning, distinct -> new ActiveScope(this, distinct));
    }
}
