package dev.privacyenforcer;

import dev.privacyenforcer.ActiveScope.Meaning;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.evidence.Evidence;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.Datum;
import dev.privacyenforcer.hook.Engine;
import dev.privacyenforcer.hook.Entry;
import dev.privacyenforcer.hook.Scope;
import dev.privacyenforcer.hook.Tally;
import dev.privacyenforcer.hook.Verdict;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns accesses into requests, asks the policy, counts the flow, and gives the decision its effect. */
final class PolicyEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);
    private static final Tally UNCOUNTED = occurrences -> {};

    private final CompiledPolicy policy;
    private final Mode mode;
    private final Flows flows;
    private final ActiveScope outside;
    private final ConcurrentMap<Meaning, ActiveScope> scopes = new ConcurrentHashMap<>();

    PolicyEngine(CompiledPolicy policy, Mode mode, Evidence evidence) {
        this.policy = policy;
        this.mode = mode;
        this.flows = new Flows(evidence);
        this.outside = new ActiveScope(this, Meaning.OUTSIDE);
        scopes.put(Meaning.OUTSIDE, outside);
    }

    @Override
    public Scope outside() {
        return outside;
    }

    @Override
    public Entry enter(Scope outer, AccessPoint point) {
        Meaning around = ((ActiveScope) outer).meaning;
        if (around.quiet() != null) {
            return new Entry(outer, null, true);
        }
        if (point.kind() != AccessPoint.Kind.SCOPE) {
            return new Entry(scope(around.quiet(point.kind())), flows.internal(around, point), true);
        }
        boolean lasting = switchPurpose(around, point);
        Meaning inside = around.inside(point);
        List<Tally> tallies = new ArrayList<>();
        for (Datum datum : point.data()) {
            Verdict verdict = decide(inside, point, datum, false);
            tallies.add(verdict.tally());
            lasting &= verdict.lasting();
        }
        return new Entry(scope(inside), sum(tallies), lasting);
    }

    @Override
    public Verdict decide(Scope scope, AccessPoint point, @Nullable Object owner, boolean omissible) {
        Meaning meaning = ((ActiveScope) scope).meaning;
        if (meaning.quiet() != null) {
            boolean mask = meaning.quiet() == AccessPoint.Kind.TO_STRING && point.kind() != AccessPoint.Kind.WRITE;
            return new Verdict(
                    mask ? Verdict.Effect.MASK : Verdict.Effect.PASS, UNCOUNTED, true /* counted at the opening */);
        }
        return decide(meaning, point, point.data().get(0), omissible);
    }

    private Verdict decide(Meaning meaning, AccessPoint point, Datum datum, boolean omissible) {
        try {
            Request request = request(meaning, point, datum);
            return effect(meaning, point, request, policy.decide(request), omissible);
        } catch (ProcessingDeniedException denied) {
            throw denied;
        } catch (RuntimeException failure) {
            return undecided(point, failure);
        }
    }

    private Verdict effect(Meaning meaning, AccessPoint point, Request request, Decision decision, boolean omissible) {
        if (!(decision instanceof Deny denial)) {
            return verdict(Verdict.Effect.PASS, flows.of(meaning, point, request, decision, Outcome.PERMITTED), true);
        }
        if (denial.reason() == Reason.PURPOSE_MISSING && point.kind() == AccessPoint.Kind.WRITE) {
            return verdict(Verdict.Effect.PASS, flows.of(meaning, point, request, null, Outcome.RECORDED), true);
        }
        if (mode == Mode.LOG) {
            Tally tally = flows.of(meaning, point, request, decision, Outcome.WOULD_DENY);
            tell(tally, meaning, point, request, denial);
            return verdict(Verdict.Effect.PASS, tally, denial.reason() != Reason.POLICY_NOT_EFFECTIVE);
        }
        if (mode == Mode.WITHHOLD && omissible) {
            Tally tally = flows.of(meaning, point, request, decision, Outcome.WITHHELD);
            tell(tally, meaning, point, request, denial);
            return verdict(Verdict.Effect.WITHHOLD, tally, false);
        }
        Tally tally = flows.of(meaning, point, request, decision, Outcome.DENIED);
        tell(tally, meaning, point, request, denial);
        tally.add(1);
        throw Denials.denied(policy.policy(), request, denial, point, meaning.purposes());
    }

    /** Narrowing is free; any other switch is refused. {@return whether the answer lasts} */
    private boolean switchPurpose(Meaning around, AccessPoint point) {
        String from = around.purpose();
        String to = point.purpose();
        if (from == null || to == null || Taxonomy.covers(from, to)) {
            return true;
        }
        ProcessingDeniedException denied = Denials.switched(policy.policy(), point, from, to);
        if (flows.isFirst(List.of(point, from, to))) {
            LOG.warn("{}", denied.getMessage());
        }
        if (mode != Mode.LOG) {
            throw denied;
        }
        return true;
    }

    /** The first event of a flow is told in full, the others are only counted. */
    private void tell(Tally tally, Meaning meaning, AccessPoint point, Request request, Deny denial) {
        if (flows.isFirst(tally)) {
            String text = Denials.text(policy.policy(), request, denial, point, meaning.purposes());
            LOG.warn(mode == Mode.LOG ? "would be denied in block mode: {}" : "{}", text);
        }
    }

    private Verdict undecided(AccessPoint point, RuntimeException failure) {
        ProcessingDeniedException denied = Denials.failed(point, failure);
        LOG.error("{}", denied.getMessage(), failure);
        if (mode == Mode.LOG) {
            return verdict(Verdict.Effect.PASS, UNCOUNTED, false);
        }
        throw denied;
    }

    private static Request request(Meaning meaning, AccessPoint point, Datum datum) {
        Operation operation = point.kind() == AccessPoint.Kind.WRITE
                ? Operation.COLLECT
                : meaning.operation() == null ? Operation.USE : meaning.operation();
        return new Request(datum.dataSubject(), datum.category(), operation, meaning.purpose(), meaning.recipients());
    }

    private static Verdict verdict(Verdict.Effect effect, Tally tally, boolean lasting) {
        return new Verdict(effect, tally, lasting);
    }

    private static @Nullable Tally sum(List<Tally> tallies) {
        return tallies.isEmpty() ? null : occurrences -> tallies.forEach(tally -> tally.add(occurrences));
    }

    private ActiveScope scope(Meaning meaning) {
        return scopes.computeIfAbsent(meaning, distinct -> new ActiveScope(this, distinct));
    }
}
