package dev.privacyenforcer.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FleetTests {

    private static final Instance ONE = new Instance("one", "", "", Duration.ofMillis(1500));
    private static final Instance OTHER = new Instance("other", "", "", Duration.ofSeconds(10));

    @Test
    void mergingIsCommutativeAssociativeAndIdempotent() {
        for (int seed = 0; seed < 2_000; seed++) {
            World world = new World(seed);
            Fleet a = world.fleet();
            Fleet b = world.fleet();
            Fleet c = world.fleet();

            assertThat(a.merge(b)).as("seed %s", seed).isEqualTo(b.merge(a));
            assertThat(a.merge(b).merge(c)).as("seed %s", seed).isEqualTo(a.merge(b.merge(c)));
            assertThat(a.merge(a)).as("seed %s", seed).isEqualTo(a);
            assertThat(a.merge(b).merge(a).merge(b).observation())
                    .as("seed %s", seed)
                    .isEqualTo(b.merge(a).observation());
        }
    }

    /** As replicas that lag, repeat and shuffle would: the last flush of each instance is what is left. */
    @Test
    void flushesThatArriveInAnyOrderAndMoreThanOnceGiveTheSum() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Snapshot> flushes = new ArrayList<>();
            long expected = 0;
            for (Instance instance : List.of(ONE, OTHER)) {
                long count = 0;
                for (int flush = 1; flush <= 1 + random.nextInt(5); flush++) {
                    count += random.nextInt(100);
                    flushes.add(new Snapshot(instance, Instant.EPOCH, false, seen(count, flush)));
                }
                expected += count;
            }
            flushes.addAll(flushes.subList(0, random.nextInt(flushes.size())));
            Collections.shuffle(flushes, random);

            Observation sum = Fleet.of(flushes).observation();

            assertThat(sum.flows().stream().mapToLong(Flow::count).sum())
                    .as("seed %s", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void saysHowManyHaveNotEndedAndHowLongTheyMayHaveGoneOn() {
        Fleet fleet = Fleet.of(List.of(
                new Snapshot(ONE, Instant.EPOCH, false, seen(1, 1)),
                new Snapshot(OTHER, Instant.EPOCH, false, seen(1, 1)),
                new Snapshot(new Instance("third", "", "", Duration.ofDays(1)), Instant.EPOCH, true, seen(1, 1))));

        assertThat(fleet.observation().incidents())
                .containsEntry("instances_not_ended", 2L)
                .containsEntry("seconds_not_counted", 12L);
        assertThat(fleet.instances()).isEqualTo(3);
        assertThat(Fleet.of(List.of()).observation()).isNull();
    }

    @Test
    void refusesToTakeTheGreaterOfTwoInstances() {
        Snapshot one = new Snapshot(ONE, Instant.EPOCH, false, seen(1, 1));

        assertThatThrownBy(() -> one.with(new Snapshot(OTHER, Instant.EPOCH, false, seen(2, 1))))
                .hasMessageContaining("add up");
    }

    /** Each occurrence is in exactly one window, whichever writes fail. */
    @Test
    void windowsSplitWhatIsCountedAndLoseNothingWhenAWriteFails() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            Windows windows = new Windows(Duration.ofSeconds(10));
            Map<Instant, Observation> kept = new HashMap<>();
            long count = 0;
            long second = 1_000_000 + random.nextInt(20);
            for (int flush = 0; flush < 30; flush++) {
                count += random.nextInt(3);
                second += random.nextInt(8) - 1; // now and then the clock is set back
                Observation now = seen(count, second);
                Windows.Part part = windows.of(now);
                if (random.nextInt(3) > 0 || flush == 29) {
                    kept.put(part.start(), part.observation());
                    windows.kept(now);
                }
            }

            assertThat(kept.values().stream()
                            .flatMap(each -> each.flows().stream())
                            .mapToLong(Flow::count)
                            .sum())
                    .as("seed %s", seed)
                    .isEqualTo(count);
            assertThat(kept.values().stream()
                            .mapToLong(each -> each.evaluated().get("no-logs"))
                            .sum())
                    .as("seed %s", seed)
                    .isEqualTo(count);
        }
    }

    static Observation seen(long count, long second) {
        List<Flow> flows = count == 0 ? List.of() : List.of(World.flow("user", count, 1, second));
        return new Observation(
                "shop",
                "1",
                "0",
                "block",
                Instant.EPOCH,
                Instant.ofEpochSecond(second),
                List.of("A"),
                List.of(),
                List.of(),
                Map.of("no-logs", count),
                Map.of(),
                flows);
    }
}
