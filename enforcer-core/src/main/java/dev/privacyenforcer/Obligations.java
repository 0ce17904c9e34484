package dev.privacyenforcer;

import dev.privacyenforcer.ActiveScope.Meaning;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Decision.Permit;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.evidence.AccessEvent;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.Review;
import dev.privacyenforcer.hook.Tally;
import dev.privacyenforcer.hook.Value;
import dev.privacyenforcer.hook.Verdict;
import dev.privacyenforcer.hook.Verdict.Effect;
import dev.privacyenforcer.hook.Verdict.Holds;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Obligation.Duty;
import dev.privacyenforcer.transform.Transforms;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to what activities owe for their permissions. In log mode nothing is changed and nothing refused. */
final class Obligations {

    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);

    private final Transforms transforms = Transforms.found();
    private final AccessLog accesses = new AccessLog();
    private final Clock clock;
    private final Mode mode;
    private final Flows flows;

    Obligations(Clock clock, Mode mode, Flows flows) {
        this.clock = clock;
        this.mode = mode;
        this.flows = flows;
    }

    AccessLog accesses() {
        return accesses;
    }

    Fulfilment at(Meaning meaning, Value value) {
        return new Fulfilment(transforms, value, meaning.reviewedBy() != null);
    }

    /** {@return what becomes of a permitted access once its activity has been given what it is owed} */
    Verdict meet(
            CompiledPolicy policy,
            Meaning meaning,
            AccessPoint point,
            Request request,
            Permit permit,
            PersonAtHand person,
            Fulfilment fulfilment) {
        boolean logging = policy.mode(meaning.purpose(), mode) == Mode.LOG;
        boolean once = false;
        boolean changed = false;
        for (Obligation obligation : permit.obligations()) {
            Duty duty = obligation.duty();
            once |= duty != Duty.FORWARD_PURPOSE;
            changed |= duty.isOfValues();
            if (duty == Duty.RECORD_EACH) {
                keep(policy, point, event(meaning, point, request, permit, person), logging);
            } else if (obligation.isOfGroups()) {
                note(permit, obligation, request, person);
            }
        }
        Tally tally = flows.of(meaning, point, request, permit, Outcome.PERMITTED);
        if (changed && !logging) {
            return Verdict.replace(fulfilment.changed(), tally);
        }
        return new Verdict(Effect.PASS, tally, once ? Holds.ONCE : person.permission());
    }

    private void keep(CompiledPolicy policy, AccessPoint point, AccessEvent event, boolean logging) {
        if (!accesses.add(event)) {
            Incident.ACCESS_NOT_RECORDED.count();
            if (!logging) {
                throw ObligationTexts.notRecorded(policy.policy(), point, event);
            }
        }
    }

    private AccessEvent event(Meaning meaning, AccessPoint point, Request request, Permit permit, PersonAtHand person) {
        return new AccessEvent(
                clock.instant(),
                request.dataSubject(),
                request.category(),
                request.operation(),
                meaning.purposes(),
                request.recipients(),
                request.country(),
                permit.rule(),
                person.text("requester.role", request),
                person.text("request.justification", request),
                point.member(),
                point.location(),
                meaning.within());
    }

    private static void note(Permit permit, Obligation owed, Request request, PersonAtHand person) {
        Review review = Review.current();
        if (review == null) {
            return; // the application has said that it sees to it
        }
        if (!(review.notes() instanceof Group)) {
            review.note(new Group(permit, owed, request));
        }
        if (review.notes() instanceof Group group) {
            group.read(permit, owed, request, person.identity());
        }
    }

    /** {@return what leaves a de-identifying method: its result, or nothing} */
    @Nullable
    Object release(CompiledPolicy policy, Meaning meaning, AccessPoint point, Group group, Value result) {
        String lack = group.lack(result.held());
        if (lack == null || (result.omissible() && result.held() == null)) {
            return result.held();
        }
        Deny denial = new Deny(
                Reason.TRANSFORM_REQUIRED, group.permit().rule(), group.permit().clauses());
        Mode effect = policy.mode(denial, meaning.purpose(), mode);
        Outcome outcome = PolicyEngine.outcome(effect, result.omissible());
        Tally tally = flows.of(meaning, point, group.request(), denial, outcome);
        tally.add(1);
        var denied = ObligationTexts.tooFew(policy.policy(), point, meaning.purposes(), group, denial, lack);
        if (flows.isFirst(tally)) {
            LOG.warn(outcome == Outcome.WOULD_DENY ? "would be denied in block mode: {}" : "{}", denied.getMessage());
        }
        if (outcome == Outcome.DENIED) {
            throw denied;
        }
        return outcome == Outcome.WITHHELD ? null : result.held();
    }
}
