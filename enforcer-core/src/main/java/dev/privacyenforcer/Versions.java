package dev.privacyenforcer;

import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.policy.Policy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of a policy that are known: the newest one whose day has come is in force.
 *
 * <p>The switch ends the lasting verdicts at its instant, so that no access has to look at a clock.
 */
final class Versions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);

    /** A clock may be set, or stand still while the machine sleeps. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final PolicyEngine engine;
    private final Consents consents;
    private final Clock clock;
    private final NavigableMap<Instant, CompiledPolicy> later = new TreeMap<>();
    private @Nullable ScheduledExecutorService timer;
    private @Nullable ScheduledFuture<?> next;
    private volatile boolean stale;

    Versions(PolicyEngine engine, Consents consents, Clock clock) {
        this.engine = engine;
        this.consents = consents;
        this.clock = clock;
    }

    /** {@return the version that is in force; if none is, the one that comes first} */
    static Policy current(Collection<Policy> versions, Clock clock) {
        NavigableMap<Instant, Policy> ordered = ordered(List.copyOf(versions));
        Map.Entry<Instant, Policy> current = ordered.floorEntry(clock.instant());
        return current == null ? ordered.firstEntry().getValue() : current.getValue();
    }

    private static NavigableMap<Instant, Policy> ordered(List<Policy> versions) {
        if (versions.isEmpty()) {
            throw refusal("there is none", "install at least one version of a policy");
        }
        NavigableMap<Instant, Policy> ordered = new TreeMap<>();
        for (Policy version : versions) {
            if (!version.header().id().equals(versions.get(0).header().id())) {
                throw new IllegalStateException(Settings.otherPolicy(versions.get(0), version));
            }
            Policy twin = ordered.put(CompiledPolicy.inForceFrom(version), version);
            if (twin != null) {
                String both = twin.header().name() + " and " + version.header().name();
                throw refusal(both + " come into force at the same time", "give each 'effectiveFrom' a day of its own");
            }
        }
        return ordered;
    }

    private static IllegalStateException refusal(String cause, String fix) {
        return new IllegalStateException("ENF-345 Versions refused: nobody says which one is in force\n"
                + "  at      Enforcer.install\n"
                + "  because " + cause + "\n"
                + "  fix     " + fix);
    }

    /** {@return whether what the file says is followed; if not, the log and the record say so} */
    boolean reload(Path file) {
        try {
            reload(PolicyVersions.in(file).all());
            stale = false;
            return true;
        } catch (RuntimeException refused) {
            stale = true;
            Incident.RELOAD_REFUSED.count();
            String present = engine.policy().policy().header().name();
            LOG.error("Policy {} stays in force: {}", present, refused.getMessage());
            return false;
        }
    }

    /** {@return whether a newer version was refused} */
    boolean isStale() {
        return stale;
    }

    /** Follows other versions of the present policy. */
    void reload(List<Policy> versions) {
        Policy present = engine.policy().policy();
        for (Policy version : versions) {
            if (!version.header().id().equals(present.header().id())) {
                throw new IllegalStateException(Settings.otherPolicy(present, version));
            }
        }
        follow(versions);
    }

    /** Follows versions that are all of the same policy: those to come replace the ones that were expected. */
    synchronized void follow(Collection<Policy> versions) {
        NavigableMap<Instant, Policy> ordered = ordered(List.copyOf(versions));
        later.clear();
        ordered.tailMap(clock.instant(), false)
                .forEach((from, version) -> later.put(from, CompiledPolicy.of(version, clock)));
        Map.Entry<Instant, Policy> current = ordered.floorEntry(clock.instant());
        if (current != null) {
            enforce(CompiledPolicy.of(current.getValue(), clock));
        } else if (!engine.policy().isInForce()) {
            enforce(CompiledPolicy.of(ordered.firstEntry().getValue(), clock));
        }
        wait(false);
    }

    /** Puts the version in force whose day has come since. */
    synchronized void look() {
        Map.Entry<Instant, CompiledPolicy> due = later.floorEntry(clock.instant());
        if (due != null) {
            later.headMap(due.getKey(), true).clear();
            enforce(due.getValue());
        }
        wait(true);
    }

    private void enforce(CompiledPolicy version) {
        CompiledPolicy before = engine.policy();
        engine.enforce(version);
        Consents.warnIfMissing(version, consents);
        if (before.isInForce()) {
            PolicyChange.announce(before.policy(), version.policy());
        }
    }

    /** @param looked whether this is the timer, whose present turn ends */
    private void wait(boolean looked) {
        if (next != null && !looked) {
            next.cancel(false);
        }
        next = null;
        if (later.isEmpty()) {
            return;
        }
        ScheduledExecutorService running = timer == null ? Running.timer("privacy-enforcer-versions") : timer;
        timer = running;
        Duration left = Duration.between(clock.instant(), later.firstKey());
        long nanos = left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT.toNanos() : Math.max(1, left.toNanos());
        next = running.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized void close() {
        later.clear();
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
