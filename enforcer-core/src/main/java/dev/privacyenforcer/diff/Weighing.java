package dev.privacyenforcer.diff;

import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Fact;
import dev.privacyenforcer.decision.Facts;
import dev.privacyenforcer.decision.Moment;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Weighs requests under one policy, once as it is with nothing known, and once with every condition met and every
 * consent given.
 */
final class Weighing {

    /** Later than any policy begins. */
    private static final Clock IN_FORCE = Clock.fixed(Instant.parse("9999-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final CompiledPolicy strict;
    private final CompiledPolicy relaxed;

    Weighing(Policy policy) {
        this.strict = CompiledPolicy.of(policy, IN_FORCE);
        this.relaxed = CompiledPolicy.of(Relaxed.of(policy), IN_FORCE);
    }

    Stand stand(Request request) {
        Decision known = strict.decide(request, NOTHING_KNOWN);
        if (known instanceof Decision.Permit permit) {
            return new Stand(Reach.ALWAYS, basis(permit), null, permit.rule(), permit.clauses());
        }
        String reason = known instanceof Decision.Deny denial ? denial.reason().name() : "";
        return relaxed.decide(request, EVERYTHING_SAID) instanceof Decision.Permit permit
                ? new Stand(Reach.SOMETIMES, basis(permit), reason, permit.rule(), permit.clauses())
                : new Stand(Reach.NEVER, null, reason, known.rule(), known.clauses());
    }

    boolean maySwitch(String from, String to) {
        return strict.maySwitch(from, to);
    }

    private static String basis(Decision.Permit permit) {
        return permit.legalBasis().name().toLowerCase(Locale.ROOT);
    }

    private static final Facts NOTHING_KNOWN = new Facts() {
        @Override
        public ConsentState consent(String purpose) {
            return ConsentState.MISSING;
        }

        @Override
        public ConsentState consent(String purpose, Bonds bonds) {
            return ConsentState.MISSING;
        }

        @Override
        public Fact attribute(String attribute, Request request) {
            return Fact.MISSING;
        }

        @Override
        public Moment moment(String event) {
            return Moment.NEVER;
        }
    };

    private static final Facts EVERYTHING_SAID = new Facts() {
        @Override
        public ConsentState consent(String purpose) {
            return ConsentState.EXPLICIT;
        }

        @Override
        public ConsentState consent(String purpose, Bonds bonds) {
            return ConsentState.EXPLICIT;
        }

        @Override
        public Fact attribute(String attribute, Request request) {
            return attribute.equals("request.channel") ? Fact.of("any") : Fact.MISSING;
        }

        @Override
        public Moment moment(String event) {
            return Moment.NEVER;
        }
    };
}
