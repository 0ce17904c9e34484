package dev.privacyenforcer.draft;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.evidence.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a shop was seen to do in log mode. */
final class Sightings {

    static final String EMAIL = "user.contact.email";
    static final String PHONE = "user.contact.phone_number";

    private final List<Flow> flows = new ArrayList<>();

    static Observation ofAShop() {
        return new Sightings()
                .seen("customer", EMAIL, Operation.USE, List.of("essential.service"), List.of(), null)
                .seen("customer", EMAIL, Operation.COLLECT, List.of("essential.service"), List.of(), null)
                .seen("customer", "user.contact", Operation.USE, List.of("essential.service"), List.of(), null)
                .seen("prospect", EMAIL, Operation.USE, List.of("marketing.communications.email"), List.of(), null)
                .seen("customer", PHONE, Operation.SHARE, List.of("essential.service"), List.of("processor.mail"), null)
                .seen(
                        "customer",
                        EMAIL,
                        Operation.SHARE,
                        List.of("essential.service", "marketing"),
                        List.of("partner"),
                        null)
                .seen("customer", "user.points.bonus", Operation.STORE, List.of("loyalty"), List.of(), "US")
                .seen("customer", EMAIL, Operation.LOG, List.of("essential.service.security"), List.of(), "DE")
                .seen("customer", PHONE, Operation.USE, List.of(), List.of(), null)
                .observation();
    }

    Sightings seen(
            String dataSubject,
            String category,
            Operation operation,
            List<String> purposes,
            List<String> recipients,
            @Nullable String country) {
        String last =
                purposes.isEmpty() ? "Batch" : purposes.get(purposes.size() - 1).replace('.', '_');
        String within = purposes.isEmpty() ? "" : "com.acme." + last + "." + operation.key();
        String member = "com.acme.Person#" + category.substring(category.lastIndexOf('.') + 1);
        String where = "com.acme." + last + "." + operation.key() + "(Shop.java:" + (flows.size() + 1) + ")";
        return add(
                Outcome.WOULD_DENY,
                dataSubject,
                category,
                operation,
                purposes,
                recipients,
                country,
                member,
                where,
                within);
    }

    Sightings add(
            Outcome outcome,
            String dataSubject,
            String category,
            Operation operation,
            List<String> purposes,
            List<String> recipients,
            @Nullable String country,
            String... places) {
        String[] at = Arrays.copyOf(places, 3);
        flows.add(new Flow(
                dataSubject,
                category,
                operation,
                purposes,
                recipients,
                country,
                at[0] == null ? "" : at[0],
                at[1] == null ? "com.acme.Shop.run(Shop.java:1)" : at[1],
                at[2] == null ? "" : at[2],
                outcome,
                outcome == Outcome.PERMITTED ? null : "PURPOSE_NOT_ALLOWED",
                null,
                null,
                List.of(),
                null,
                10 + flows.size(),
                Instant.parse("2026-11-01T10:00:00Z"),
                Instant.parse("2026-11-22T10:00:00Z")));
        return this;
    }

    Observation observation() {
        return new Observation(
                "shop",
                "1",
                "0",
                "log",
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-11-22T12:00:00Z"),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                flows);
    }
}
