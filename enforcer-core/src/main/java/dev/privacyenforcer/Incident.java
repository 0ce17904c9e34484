package dev.privacyenforcer;

import dev.privacyenforcer.evidence.Observation;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** What happened beside the decisions, most of it wrong and healed: counted, so that it is not lost. */
enum Incident {
    /** A scope was still open when one around it was closed, or its task ended. */
    SCOPE_NOT_CLOSED,
    /** A scope was closed again. */
    SCOPE_CLOSED_TWICE,
    /** A scope was closed on a thread that had not opened it. */
    SCOPE_CLOSED_ON_ANOTHER_THREAD,
    /** A new version of the policy could not be read, and the present one stayed in force. */
    RELOAD_REFUSED,
    /** The evidence could not be written. */
    EVIDENCE_NOT_WRITTEN,
    /** An access that had to be recorded by itself was not: refused, but in log mode. */
    ACCESS_NOT_RECORDED,
    /** Another version of the policy came into force, with other purposes, legal bases, recipients or retention. */
    POLICY_CHANGED,
    /** Data that must have been gone could not be ended by a sweep. */
    ERASURE_OVERDUE;

    private static final ConcurrentMap<String, LongAdder> DETAILS = new ConcurrentHashMap<>();

    private final LongAdder count = new LongAdder();

    void count() {
        count.increment();
    }

    /** Counts an erasure that is overdue, in all and by the retention rule that asks for it. */
    static void erasureOverdue(String rule) {
        ERASURE_OVERDUE.count();
        count(Observation.erasureOverdue(rule));
    }

    /** Counts what an observation tells in detail. */
    static void count(String detail) {
        DETAILS.computeIfAbsent(detail, unseen -> new LongAdder()).increment();
    }

    static Map<String, Long> now() {
        Map<String, Long> counts = new TreeMap<>();
        for (Incident incident : values()) {
            counts.put(incident.name().toLowerCase(Locale.ROOT), incident.count.sum());
        }
        DETAILS.forEach((key, times) -> counts.put(key, times.sum()));
        return counts;
    }

    /** {@return the incidents since the given counts, those that happened} */
    static Map<String, Long> since(Map<String, Long> start) {
        Map<String, Long> happened = now();
        happened.replaceAll((name, times) -> times - start.getOrDefault(name, 0L));
        happened.values().removeIf(times -> times <= 0);
        return happened;
    }
}
