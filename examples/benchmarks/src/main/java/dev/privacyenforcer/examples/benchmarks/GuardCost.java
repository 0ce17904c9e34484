package dev.privacyenforcer.examples.benchmarks;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.ProcessingDeniedException;
import dev.privacyenforcer.PurposeScope;
import dev.privacyenforcer.annotations.Purpose;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
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

/** A read, a copy, a scope and a denial, guarded and plain. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class GuardCost {

    private static final int OBJECTS = 1024;

    /** Number of activities in the policy. */
    @Param({"100"})
    public int rules;

    private final PlainProfile[] plain = new PlainProfile[OBJECTS];
    private final GuardedProfile[] guarded = new GuardedProfile[OBJECTS];
    private final PlainEntity plainEntity = new PlainEntity();
    private @Nullable GuardedEntity guardedEntity;
    private @Nullable Enforcer enforcer;

    /** A scope that is open while something is measured. */
    @State(Scope.Thread)
    public static class Opened {

        private @Nullable PurposeScope scope;

        /** For JMH. */
        public Opened() {}

        /** Opens it. */
        @Setup
        public void open(@SuppressWarnings("unused") GuardCost installed) {
            scope = PurposeScope.open(BenchmarkPolicy.PURPOSE);
        }

        /** Closes it. */
        @TearDown
        public void close() {
            Objects.requireNonNull(scope).close();
        }
    }

    /** For JMH. */
    public GuardCost() {}

    /** Installs the policy and fills the objects. */
    @Setup
    public void install() {
        enforcer = Enforcer.install(BenchmarkPolicy.of(rules));
        guardedEntity = new GuardedEntity();
        for (int i = 0; i < OBJECTS; i++) {
            plain[i] = new PlainProfile(i);
            guarded[i] = new GuardedProfile(i);
        }
    }

    /** Removes the policy. */
    @TearDown
    public void close() {
        Objects.requireNonNull(enforcer).close();
    }

    /** One read of a plain getter in a method of its own. */
    @Benchmark
    public int singlePlain() {
        return plain[7].age();
    }

    /** One guarded read in a scope that stays open. */
    @Benchmark
    public int singleGuarded(@SuppressWarnings("unused") Opened around) {
        return guarded[7].age();
    }

    /** One guarded read, its scope opened and closed around it. */
    @Benchmark
    @Purpose(BenchmarkPolicy.PURPOSE)
    public int scopeAndSingleGuarded() {
        return guarded[7].age();
    }

    /** An empty method. */
    @Benchmark
    public int scopePlain() {
        return empty();
    }

    /** An empty method in a scope of its own. */
    @Benchmark
    public int scopeGuarded() {
        return scoped();
    }

    /** Reads of a plain getter in a loop. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public int loopPlain() {
        return sumPlain();
    }

    /** Permitted guarded reads in a loop. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public int loopGuarded() {
        return sumGuarded();
    }

    /** Single reads, each in a call of its own that is not inlined. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public int callsPlain() {
        int sum = 0;
        for (int i = 0; i < OBJECTS; i++) {
            sum += one(plain[i]);
        }
        return sum;
    }

    /** Single permitted guarded reads, each in a call of its own that is not inlined. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    @Purpose(BenchmarkPolicy.PURPOSE)
    public int callsGuarded() {
        int sum = 0;
        for (int i = 0; i < OBJECTS; i++) {
            sum += one(guarded[i]);
        }
        return sum;
    }

    /** A copy of thirty fields. */
    @Benchmark
    public Copy copyPlain() {
        return Copy.of(plainEntity);
    }

    /** A copy of thirty guarded fields; the scope around it is part of it. */
    @Benchmark
    @Purpose(BenchmarkPolicy.PURPOSE)
    public @Nullable Copy copyGuarded() {
        GuardedEntity entity = guardedEntity;
        return entity == null ? null : Copy.of(entity);
    }

    /** A read that is denied: decided, counted, described, thrown and caught. */
    @Benchmark
    @Purpose(BenchmarkPolicy.FORBIDDEN)
    public int denial() {
        try {
            return guarded[7].age();
        } catch (ProcessingDeniedException denied) {
            return -1;
        }
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private int empty() {
        return 1;
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @Purpose(BenchmarkPolicy.PURPOSE)
    private int scoped() {
        return 1;
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static int one(PlainProfile profile) {
        return profile.age();
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static int one(GuardedProfile profile) {
        return profile.age();
    }

    private int sumPlain() {
        int sum = 0;
        for (PlainProfile profile : plain) {
            sum += profile.age();
        }
        return sum;
    }

    @Purpose(BenchmarkPolicy.PURPOSE)
    private int sumGuarded() {
        int sum = 0;
        for (GuardedProfile profile : guarded) {
            sum += profile.age();
        }
        return sum;
    }
}
