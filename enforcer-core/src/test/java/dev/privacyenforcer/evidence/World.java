package dev.privacyenforcer.evidence;

import dev.privacyenforcer.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random observations over a small world, so that flows meet and ends tie. */
final class World {

    private final Random random;

    World(long seed) {
        this.random = new Random(seed);
    }

    Observation observation() {
        return new Observation(
                "shop",
                one("1", "2", null),
                one("0", "1"),
                one("block", "withhold", "log", "audit"),
                second(),
                second(),
                classes(),
                classes(),
                classes(),
                random.nextBoolean() ? Map.of() : Map.of(one("no-logs", "no-ads"), (long) random.nextInt(9)),
                random.nextBoolean() ? Map.of() : Map.of(one("a", "b"), (long) random.nextInt(9)),
                flows());
    }

    /** Of one of two instances in one of two windows. */
    Snapshot snapshot() {
        Instance instance = new Instance(
                one("i", "j"), one("", "production"), one("", "b1"), Duration.ofSeconds(1 + random.nextInt(2)));
        return new Snapshot(instance, Instant.ofEpochSecond(random.nextInt(2)), random.nextBoolean(), observation());
    }

    Fleet fleet() {
        List<Snapshot> snapshots = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            snapshots.add(snapshot());
        }
        return Fleet.of(snapshots);
    }

    private List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        for (String category : List.of("user", "user.contact", "user.device")) {
            if (random.nextBoolean()) {
                flows.add(flow(category, random.nextInt(100), random.nextInt(9), random.nextInt(9)));
            }
        }
        return flows;
    }

    private List<String> classes() {
        return random.nextBoolean() ? List.of() : List.of(one("A", "B"), one("C", "D"));
    }

    private Instant second() {
        return Instant.ofEpochSecond(random.nextInt(4));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    static Flow flow(String category, long count, long first, long last) {
        return new Flow(
                "customer",
                category,
                Operation.USE,
                List.of("essential"),
                List.of(),
                null,
                "A#b",
                "A.c(A.java:1)",
                "A.c",
                Flow.Outcome.PERMITTED,
                null,
                "a1",
                "contract",
                List.of(),
                null,
                count,
                Instant.ofEpochSecond(first),
                Instant.ofEpochSecond(last));
    }
}
