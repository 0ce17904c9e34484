package dev.privacyenforcer.examples.benchmarks;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.Guard;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reads that depend on the person who is bound to the scope: repeated ones, and the first one for each person. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class RuleCost {

    private static final int OBJECTS = 1024;
    private static final int SCOPE = AccessPoints.number(scope());

    /** A policy, and people and objects under it. */
    @State(Scope.Benchmark)
    public static class World {

        /** What the policy asks of a person. */
        @Param({"CONTRACT"})
        public PersonalRule rule = PersonalRule.CONTRACT;

        private final List<String> people = IntStream.range(0, OBJECTS)
                .mapToObj(number -> "person " + number)
                .toList();
        private final PlainProfile[] plain = new PlainProfile[OBJECTS];
        private final GuardedProfile[] guarded = new GuardedProfile[OBJECTS];
        private final IdentifiedProfile[] identified = new IdentifiedProfile[OBJECTS];
        private final DatedProfile[] dated = new DatedProfile[OBJECTS];
        private @Nullable Enforcer enforcer;

        /** For JMH. */
        public World() {}

        /** Installs the policy and fills the objects, all of which are the first person's. */
        @Setup
        public void install() {
            enforcer = rule.install(people);
            Instant now = Instant.now();
            for (int i = 0; i < OBJECTS; i++) {
                plain[i] = new PlainProfile(i);
                guarded[i] = new GuardedProfile(i);
                identified[i] = new IdentifiedProfile(people.get(0), i);
                dated[i] = new DatedProfile(now, i);
            }
        }

        /** Removes the policy. */
        @TearDown
        public void close() {
            Objects.requireNonNull(enforcer).close();
        }
    }

    /** A scope of the first person that is open while something is measured. */
    @State(Scope.Thread)
    public static class Opened {

        private @Nullable Object token;

        /** For JMH. */
        public Opened() {}

        /** Opens it. */
        @Setup
        public void open(World world) {
            token = Guard.open(SCOPE, world.people.get(0));
        }

        /** Closes it. */
        @TearDown
        public void close() {
            Guard.close(Objects.requireNonNull(token));
        }
    }

    /** For JMH. */
    public RuleCost() {}

    /** One plain read. */
    @Benchmark
    public int singlePlain(World world) {
        return world.plain[7].age();
    }

    /** One guarded read; who the person is, the scope alone says. */
    @Benchmark
    public int single(World world, @SuppressWarnings("unused") Opened around) {
        return world.guarded[7].age();
    }

    /** Plain reads in a loop. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public int loopPlain(World world) {
        int sum = 0;
        for (PlainProfile profile : world.plain) {
            sum += profile.age();
        }
        return sum;
    }

    /** Guarded reads in a loop. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public int loop(World world, @SuppressWarnings("unused") Opened around) {
        int sum = 0;
        for (GuardedProfile profile : world.guarded) {
            sum += profile.age();
        }
        return sum;
    }

    /** Guarded reads in a loop over objects that say themselves whose they are. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public int loopIdentified(World world, @SuppressWarnings("unused") Opened around) {
        int sum = 0;
        for (IdentifiedProfile profile : world.identified) {
            sum += profile.age();
        }
        return sum;
    }

    /** Guarded reads in a loop over objects that say themselves when they were collected. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public int loopDated(World world, @SuppressWarnings("unused") Opened around) {
        int sum = 0;
        for (DatedProfile profile : world.dated) {
            sum += profile.age();
        }
        return sum;
    }

    /** For each person a scope, and the first read in it; what is known of them all is in the cache. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public int first(World world) {
        int sum = 0;
        for (int i = 0; i < OBJECTS; i++) {
            Object token = Guard.open(SCOPE, world.people.get(i));
            sum += world.guarded[i].age();
            Guard.close(token);
        }
        return sum;
    }

    private static AccessPoint scope() {
        return AccessPoint.of(
                        AccessPoint.Kind.SCOPE, RuleCost.class.getName(), "RuleCost.java", "scope", 1, "", List.of())
                .opening(BenchmarkPolicy.PURPOSE);
    }
}
