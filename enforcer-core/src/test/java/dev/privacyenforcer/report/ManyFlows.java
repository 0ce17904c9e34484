package dev.privacyenforcer.report;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evidence of a large program: every flow at a place of its own. */
final class ManyFlows {

    private ManyFlows() {}

    static Observation of(int count) {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            flows.add(flow(i));
        }
        return new Observation(
                "jetrack",
                "2025-12-21",
                Jetrack.SHA,
                "block",
                Week.FROM,
                Week.FROM.plus(Duration.ofDays(7)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                flows);
    }

    private static Flow flow(int i) {
        String type = "com.jetrack.area" + i % 40 + ".Service" + i % 1000;
        return new Flow(
                "customer",
                "user.contact.kind" + i % 100,
                Operation.values()[i % 5],
                List.of("essential.service.part" + i % 37),
                i % 3 == 0 ? List.of("processor.number" + i % 20) : List.of(),
                null,
                type + "#field",
                type + "#run" + i + "(Service.java:" + i % 900 + ")",
                type + "#run" + i,
                Flow.Outcome.PERMITTED,
                null,
                "accounts",
                "CONTRACT",
                List.of("1.1"),
                null,
                1 + i,
                Week.FROM,
                Week.FROM.plusSeconds(i));
    }
}
