package dev.privacyenforcer.examples.saas.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is the case while a piece of code runs on this thread: who is logged in, whose dashboard is open. */
public final class Situation {

    private static final ThreadLocal<Map<String, Object>> PRESENT = ThreadLocal.withInitial(Map::of);

    private final Map<String, Object> facts;

    private Situation(Map<String, Object> facts) {
        this.facts = facts;
    }

    /** {@return the present situation, with one fact more} */
    public static Situation where(String attribute, Object value) {
        return new Situation(PRESENT.get()).and(attribute, value);
    }

    /** {@return this, with one fact more} */
    public Situation and(String attribute, Object value) {
        Map<String, Object> more = new HashMap<>(facts);
        more.put(attribute, value);
        return new Situation(Map.copyOf(more));
    }

    /** Does something in this situation. */
    public void run(Runnable action) {
        get(() -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    /** {@return what comes of something in this situation} */
    public <T> T get(Supplier<T> action) {
        Map<String, Object> before = PRESENT.get();
        PRESENT.set(facts);
        try {
            return action.get();
        } finally {
            PRESENT.set(before);
        }
    }

    /** {@return the fact, if it is one at present} */
    public static @Nullable Object present(String attribute) {
        return PRESENT.get().get(attribute);
    }
}
