package dev.privacyenforcer;

import dev.privacyenforcer.evidence.FlowStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the evidence on each interval, at a flush, and when the program ends.
 *
 * <p>What cannot be recorded may not happen: after {@value #MOST_FAILURES} failures in a row the engine refuses, until
 * a write succeeds.
 */
final class EvidenceWriter implements AutoCloseable {

    static final int MOST_FAILURES = 3;
    private static final Duration USUAL = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);

    private final Enforcer enforcer;
    private final PolicyEngine engine;
    private final FlowStore store;
    private final ScheduledExecutorService timer = Running.timer("privacy-enforcer-evidence");
    private final Thread atEnd = new Thread(this::attempt, "privacy-enforcer-end");
    private int failures;

    EvidenceWriter(Enforcer enforcer, PolicyEngine engine, FlowStore store, Duration interval) {
        this.enforcer = enforcer;
        this.engine = engine;
        this.store = store;
        timer.scheduleWithFixedDelay(this::attempt, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        Runtime.getRuntime().addShutdownHook(atEnd);
        engine.accesses().keepIn(store, () -> timer.execute(this::attempt));
    }

    /** Keeps the evidence in a directory if the environment names one. */
    static void startIfAsked(Enforcer enforcer) {
        Path directory = Settings.evidence();
        if (directory != null) {
            String instance = ProcessHandle.current().pid() + "-" + System.currentTimeMillis();
            Duration interval = Settings.duration(Settings.INTERVAL);
            enforcer.record(FlowStore.in(directory, instance), interval == null ? USUAL : interval);
        }
    }

    void flushNow() {
        try {
            flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    synchronized void flush() throws IOException {
        try {
            engine.accesses().flush(store);
            store.write(enforcer.observe());
            if (failures >= MOST_FAILURES) {
                engine.recordable(true);
                LOG.info("The evidence can be written again");
            }
            failures = 0;
        } catch (IOException | RuntimeException failure) {
            Incident.EVIDENCE_NOT_WRITTEN.count();
            failures++;
            if (failures == MOST_FAILURES) {
                engine.recordable(false);
            }
            throw failure;
        }
    }

    private void attempt() {
        try {
            flush();
        } catch (IOException | RuntimeException failure) {
            LOG.error(
                    "ENF-007 Evidence not written\n"
                            + "  at      the store of {}\n"
                            + "  because {}\n"
                            + "  fix     make it writable; after {} failures in a row nothing is permitted but in log mode",
                    Settings.EVIDENCE,
                    failure.toString(),
                    MOST_FAILURES);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        attempt();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException ending) {
            LOG.debug("The program is ending", ending);
        }
    }
}
