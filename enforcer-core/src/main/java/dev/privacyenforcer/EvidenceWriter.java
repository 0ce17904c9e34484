package dev.privacyenforcer;

import dev.privacyenforcer.evidence.FlowStore;
import dev.privacyenforcer.evidence.JdbcFlows;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.jdbc.Database;
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
    private final Thread atEnd = new Thread(this::atEnd, "privacy-enforcer-end");
    private int failures;
    private boolean ended;

    EvidenceWriter(Enforcer enforcer, FlowStore store, Duration interval) {
        this.enforcer = enforcer;
        this.engine = enforcer.engine();
        this.store = store;
        timer.scheduleWithFixedDelay(this::attempt, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        Runtime.getRuntime().addShutdownHook(atEnd);
        engine.accesses().keepIn(store, () -> timer.execute(this::attempt));
    }

    /** Keeps the evidence in a directory if the environment names one. */
    static void startIfAsked(Enforcer enforcer) {
        String place = Settings.evidence();
        if (place != null) {
            Duration asked = Settings.duration(Settings.INTERVAL);
            Duration interval = asked == null ? USUAL : asked;
            enforcer.record(store(place, interval), interval);
        }
    }

    private static FlowStore store(String place, Duration interval) {
        if (!place.startsWith("jdbc:")) {
            String instance = ProcessHandle.current().pid() + "-" + System.currentTimeMillis();
            return FlowStore.in(Path.of(place), instance);
        }
        Database database = Database.at(place);
        database.createTables();
        return JdbcFlows.in(database, Settings.instance(interval));
    }

    private interface Writing {

        void accept(Observation observation) throws IOException;
    }

    void flushNow() {
        try {
            flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void flush() throws IOException {
        flush(store::write);
    }

    private synchronized void flush(Writing writing) throws IOException {
        try {
            engine.accesses().flush(store);
            writing.accept(enforcer.observe());
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
        attempt(store::write);
    }

    private synchronized void atEnd() {
        if (!ended) {
            ended = true;
            attempt(store::end);
        }
    }

    private void attempt(Writing writing) {
        try {
            flush(writing);
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
        atEnd();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException ending) {
            LOG.debug("The program is ending", ending);
        }
    }
}
