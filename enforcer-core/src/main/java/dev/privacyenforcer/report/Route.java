package dev.privacyenforcer.report;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes two flows one line of the record: everything but the place in the code. */
record Route(
        String dataSubject,
        String category,
        Operation operation,
        List<String> purposes,
        List<String> recipients,
        @Nullable String country,
        Flow.Outcome outcome,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable String legalBasis,
        List<String> clauses,
        @Nullable String reviewedBy) {

    static Route of(Flow flow) {
        return new Route(
                flow.dataSubject(),
                flow.category(),
                flow.operation(),
                flow.purposes(),
                flow.recipients(),
                flow.country(),
                flow.outcome(),
                flow.reason(),
                flow.rule(),
                flow.legalBasis(),
                flow.clauses(),
                flow.reviewedBy());
    }
}
