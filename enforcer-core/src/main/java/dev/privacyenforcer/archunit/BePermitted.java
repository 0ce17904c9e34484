package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Facts;
import dev.privacyenforcer.decision.Moment;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The policy permits every purpose the data that its methods can reach. */
final class BePermitted extends ArchCondition<JavaMember> {

    /** A person who consents to everything: what is denied even so is denied for certain. */
    private static final Facts WILLING = new Facts() {
        @Override
        public ConsentState consent(String purpose) {
            return ConsentState.EXPLICIT;
        }

        @Override
        public ConsentState consent(String purpose, Bonds bonds) {
            return ConsentState.EXPLICIT;
        }

        @Override
        public Moment moment(String event) {
            return Moment.NEVER;
        }
    };

    private final Policy policy;
    private final CompiledPolicy rules;
    private final Callers callers = new Callers();

    BePermitted(Policy policy) {
        super("be read only for purposes that the policy permits");
        this.policy = policy;
        this.rules = CompiledPolicy.of(certain(policy), Clock.fixed(inForce(policy), ZoneOffset.UTC));
    }

    /** A policy of tomorrow is judged as it will be: its day is no matter of the code. */
    private static Instant inForce(Policy policy) {
        Instant now = Instant.now();
        LocalDate day = policy.header().effectiveFrom();
        Instant start = day == null ? now : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return start.isAfter(now) ? start : now;
    }

    /** One finding for each method with a purpose and each thing it does, with the shortest route. */
    @Override
    public void check(JavaMember labelled, ConditionEvents events) {
        Map<String, Denied> byStart = new TreeMap<>();
        for (Route route : Walk.outwardsFrom(labelled, callers).forAPurpose()) {
            Denied denied = judge(route, labelled);
            if (denied != null) {
                byStart.putIfAbsent(route.start().getFullName() + " " + denied.request(), denied);
            }
        }
        byStart.values()
                .forEach(denied -> events.add(SimpleConditionEvent.violated(
                        labelled, denied.violation(policy, labelled).toString())));
    }

    private @Nullable Denied judge(Route route, JavaMember labelled) {
        String purpose = Labels.onMethodOrType(route.start(), Purpose.class)
                .map(Purpose::value)
                .orElseThrow();
        Datum datum = Labels.datum(labelled);
        Meaning meaning = route.meaning();
        Request request =
                new Request(datum.dataSubject(), datum.category(), meaning.orUse(), purpose, meaning.recipients());
        return rules.decide(request, WILLING) instanceof Deny denial && Denied.isCertain(denial.reason())
                ? new Denied(request, denial, route)
                : null;
    }

    /** What has conditions, facts may lift that only a running program knows; what is denied without it is certain. */
    private static Policy certain(Policy policy) {
        List<Prohibition> unconditional = policy.prohibitions().stream()
                .filter(rule -> rule.unless() == null && rule.when().tests().isEmpty())
                .toList();
        return new Policy(
                policy.header(),
                policy.mode(),
                policy.controller(),
                policy.attributes(),
                policy.dataSubjects(),
                policy.categories(),
                policy.purposes(),
                policy.recipients(),
                policy.activities(),
                unconditional,
                policy.transitions(),
                policy.rights(),
                List.of(),
                policy.measures(),
                policy.remarks(),
                policy.sha256());
    }
}
