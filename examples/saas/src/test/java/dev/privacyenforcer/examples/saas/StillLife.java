package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the woven application was seen to do under a policy, at a fixed time: the same in every run.
 *
 * <p>Numbers of lines are left out, as they move with every edit above them.
 */
final class StillLife {

    private static final Instant FROM = Instant.parse("2026-03-02T06:00:00Z");
    private static final Instant FIRST = FROM.plusSeconds(61);
    private static final Instant LAST = FROM.plusSeconds(3_600);
    private static final Instant TO = FROM.plusSeconds(86_400);

    private StillLife() {}

    static Observation under(Seed seed, Path directory) throws IOException {
        new Tour(List.of(seed.id())).play(directory);
        Observation seen = ObservationJson.read(directory.resolve(seed.id()).resolve("flows.json"));
        return new Observation(
                seen.policyId(),
                seen.policyVersion(),
                seen.policySha256(),
                seen.mode(),
                FROM,
                TO,
                seen.wovenClasses(),
                seen.unwovenClasses(),
                seen.poisonedClasses(),
                seen.evaluated(),
                Map.of(),
                seen.flows().stream().map(StillLife::still).toList());
    }

    /** {@return an observation of a program that did nothing} */
    static Observation ofNothing(Seed seed) {
        return new Observation(
                seed.id(),
                null,
                seed.policy().sha256(),
                "block",
                FROM,
                TO,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of());
    }

    private static Flow still(Flow flow) {
        return new Flow(
                flow.dataSubject(),
                flow.category(),
                flow.operation(),
                flow.purposes(),
                flow.recipients(),
                flow.country(),
                flow.member(),
                flow.location().replaceAll(":\\d+\\)$", ")"),
                flow.within(),
                flow.outcome(),
                flow.reason(),
                flow.rule(),
                flow.legalBasis(),
                flow.clauses(),
                flow.reviewedBy(),
                flow.count(),
                FIRST,
                LAST);
    }
}
