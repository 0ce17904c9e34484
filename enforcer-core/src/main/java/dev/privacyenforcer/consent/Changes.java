package dev.privacyenforcer.consent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells whoever listens that something new is known of a person. Thread-safe. */
public final class Changes {

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /** Nobody listens yet. */
    public Changes() {}

    /**
     * Listens from now on.
     *
     * @param listener is told whom a change is about, on the thread that made it
     * @return ends it
     */
    public AutoCloseable listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Tells everybody.
     *
     * @param dataSubjectId identifies the person
     */
    public void announce(String dataSubjectId) {
        listeners.forEach(listener -> listener.accept(dataSubjectId));
    }
}
