package dev.privacyenforcer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs beside an enforcer, and ends with it. */
final class Running implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);

    private final List<AutoCloseable> parts = new CopyOnWriteArrayList<>();

    /** {@return a timer that does not keep the program alive} */
    static ScheduledExecutorService timer(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    void add(AutoCloseable part) {
        parts.add(part);
    }

    @Override
    public void close() {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception failed) {
                LOG.warn("while closing", failed);
            }
        }
    }
}
