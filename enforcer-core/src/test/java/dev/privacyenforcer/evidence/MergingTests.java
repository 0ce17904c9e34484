package dev.privacyenforcer.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergingTests {

    @Test
    void addsUpEqualFlowsAndWidensTheirSights() {
        Observation monday =
                observation("block", 1, 2, World.flow("user.contact", 3, 10, 20), World.flow("user.device", 1, 12, 12));
        Observation tuesday = observation("block", 3, 4, World.flow("user.contact", 4, 5, 15));

        Observation both = Observation.merge(List.of(monday, tuesday));

        assertThat(both.flows())
                .containsExactly(World.flow("user.contact", 7, 5, 20), World.flow("user.device", 1, 12, 12));
        assertThat(both.from()).isEqualTo(Instant.ofEpochSecond(1));
        assertThat(both.to()).isEqualTo(Instant.ofEpochSecond(4));
        assertThat(both.evaluated()).containsEntry("no-logs", 4L);
        assertThat(both.incidents()).containsEntry("scope_not_closed", 6L);
    }

    @Test
    void showsTheWeakestMode() {
        Observation merged = Observation.merge(List.of(observation("block", 1, 9), observation("log", 2, 3)));

        assertThat(merged.mode()).isEqualTo("log");
    }

    @Test
    void keepsOneObservationAsItIs() {
        Observation one = new World(7).observation();

        assertThat(Observation.merge(List.of(one))).isEqualTo(one.canonical());
    }

    @Test
    void doesNotDependOnOrderOrGrouping() {
        for (int seed = 0; seed < 2_000; seed++) {
            World world = new World(seed);
            Observation a = world.observation();
            Observation b = world.observation();
            Observation c = world.observation();
            Observation all = Observation.merge(List.of(a, b, c));
            Observation left = Observation.merge(List.of(Observation.merge(List.of(a, b)), c));
            Observation right = Observation.merge(List.of(a, Observation.merge(List.of(b, c))));
            List<Observation> shuffled = new ArrayList<>(List.of(a, b, c));
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(left).as("seed %s", seed).isEqualTo(all);
            assertThat(right).as("seed %s", seed).isEqualTo(all);
            assertThat(Observation.merge(shuffled)).as("seed %s", seed).isEqualTo(all);
        }
    }

    @Test
    void losesNoCount() {
        for (int seed = 0; seed < 500; seed++) {
            World world = new World(seed);
            List<Observation> parts = List.of(world.observation(), world.observation(), world.observation());

            long expected = parts.stream().mapToLong(MergingTests::total).sum();

            assertThat(total(Observation.merge(parts))).isEqualTo(expected);
        }
    }

    @Test
    void neverCountsBackwards() {
        Observation most = observation("block", 1, 2, World.flow("user", Long.MAX_VALUE, 1, 1));

        assertThat(Observation.merge(List.of(most, most)).flows().get(0).count())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void refusesObservationsOfTwoPolicies() {
        Observation other = new Observation(
                "other",
                null,
                "0",
                "block",
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of());

        assertThatThrownBy(() -> Observation.merge(List.of(observation("block", 1, 2), other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'shop'")
                .hasMessageContaining("'other'");
    }

    @Test
    void refusesToMergeNothing() {
        assertThatThrownBy(() -> Observation.merge(List.of())).hasMessageContaining("at least one");
    }

    private static long total(Observation observation) {
        return observation.flows().stream().mapToLong(Flow::count).sum();
    }

    private static Observation observation(String mode, long from, long to, Flow... flows) {
        return new Observation(
                "shop",
                "1",
                "0",
                mode,
                Instant.ofEpochSecond(from),
                Instant.ofEpochSecond(to),
                List.of("A"),
                List.of(),
                List.of(),
                Map.of("no-logs", 2L),
                Map.of("scope_not_closed", 3L),
                List.of(flows));
    }
}
