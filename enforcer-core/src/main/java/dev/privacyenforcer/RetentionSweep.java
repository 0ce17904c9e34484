package dev.privacyenforcer;

import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.RetentionPlan;
import dev.privacyenforcer.decision.RetentionPlan.Due;
import java.time.Clock;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through what stores hold and has that ended whose time is over, as the policy in force says.
 *
 * <p>{@code RetentionSweep.of(enforcer).run(handlers, progress -> …)}. What cannot be ended is counted; what is overdue
 * even so is in the evidence and the log, without saying whose it is.
 */
public final class RetentionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);

    private final Enforcer enforcer;
    private final Clock clock;

    private RetentionSweep(Enforcer enforcer, Clock clock) {
        this.enforcer = enforcer;
        this.clock = clock;
    }

    /**
     * {@return a sweep by the policy of an enforcer}
     *
     * @param enforcer also knows whom to ask for facts
     */
    public static RetentionSweep of(Enforcer enforcer) {
        return of(enforcer, Clock.systemUTC());
    }

    static RetentionSweep of(Enforcer enforcer, Clock clock) {
        return new RetentionSweep(enforcer, clock);
    }

    /**
     * How far a sweep is, or what it did.
     *
     * @param seen how many data were looked at
     * @param ended how many were erased or made anonymous, by rule
     * @param failed how many were due and could not be ended, by rule
     * @param overdue how many of those must have been gone by now, by rule
     * @param held how many were due and stay, as a prohibition to erase them stands: a legal hold; by prohibition
     * @param unread stores that could not be read to the end
     */
    public record Progress(
            long seen,
            SortedMap<String, Long> ended,
            SortedMap<String, Long> failed,
            SortedMap<String, Long> overdue,
            SortedMap<String, Long> held,
            long unread) {

        /** Copies the counts. */
        public Progress {
            ended = new TreeMap<>(ended);
            failed = new TreeMap<>(failed);
            overdue = new TreeMap<>(overdue);
            held = new TreeMap<>(held);
        }

        private static Progress none() {
            return new Progress(0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0);
        }
    }

    /**
     * Sweeps.
     *
     * @param handlers of the stores
     * @param progress is told after each store
     * @return what was done
     */
    public Progress run(Collection<? extends ErasureHandler> handlers, Consumer<Progress> progress) {
        Progress sum = Progress.none();
        CompiledPolicy policy = enforcer.engine().policy();
        if (!policy.isInForce()) {
            LOG.warn("""
                    ENF-349 Nothing swept: policy {} is not in force yet
                      at      RetentionSweep.run
                      because what is due is said by the policy in force
                      fix     sweep again from its 'effectiveFrom' on""", policy.policy().header().name());
            return sum;
        }
        RetentionPlan plan = RetentionPlan.of(policy.policy(), clock);
        for (ErasureHandler handler : handlers) {
            sum = sweep(policy, plan, handler, sum);
            progress.accept(sum);
        }
        sum.overdue().forEach(RetentionSweep::report);
        return sum;
    }

    private Progress sweep(CompiledPolicy policy, RetentionPlan plan, ErasureHandler handler, Progress before) {
        Progress sum = new Progress(before.seen(), before.ended(), before.failed(), before.overdue(), before.held(), 0);
        long[] seen = {before.seen()};
        long unread = before.unread();
        try (Stream<Held> held = handler.held()) {
            held.forEach(each -> {
                seen[0]++;
                AboutHeld facts = new AboutHeld(each, enforcer.consents());
                Due due = plan.due(each.dataSubject(), each.category(), facts);
                Deny hold = due == null ? null : ErasureGrounds.hold(policy, each, null, facts);
                if (hold != null) {
                    sum.held().merge(String.valueOf(hold.rule()), 1L, Long::sum);
                } else if (due != null) {
                    end(handler, each, due, sum);
                }
            });
        } catch (Exception unreadable) {
            unread++;
            LOG.error("""
                    ENF-347 Store not swept: what is due there stays
                      at      {}
                      because it threw {}
                      fix     make it readable, and sweep again""", handler.store(), unreadable.getClass().getName());
        }
        return new Progress(seen[0], sum.ended(), sum.failed(), sum.overdue(), sum.held(), unread);
    }

    private static void end(ErasureHandler handler, Held held, Due due, Progress sum) {
        String rule = due.rule().id();
        try {
            handler.end(held, due);
            sum.ended().merge(rule, 1L, Long::sum);
        } catch (Exception failure) {
            sum.failed().merge(rule, 1L, Long::sum);
            if (due.overdue()) {
                sum.overdue().merge(rule, 1L, Long::sum);
                Incident.erasureOverdue(rule);
            }
            LOG.debug(
                    "{} could not end {}: {}",
                    handler.store(),
                    held,
                    failure.getClass().getName());
        }
    }

    private static void report(String rule, long count) {
        LOG.error("""
                ENF-348 Erasure overdue: {} data must have been gone by now
                  at      retention rule '{}'
                  because their stores could not end them
                  fix     see the stores' own messages, and sweep again""", count, rule);
    }
}
