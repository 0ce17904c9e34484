package dev.privacyenforcer;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    private final LongAdder count = new LongAdder();

    void count() {
        count.increment();
    }

    static Map<Incident, Long> now() {
        Map<Incident, Long> counts = new EnumMap<>(Incident.class);
        for (Incident incident : values()) {
            counts.put(incident, incident.count.sum());
        }
        return counts;
    }

    /** {@return the incidents since the given counts, those that happened} */
    static Map<String, Long> since(Map<Incident, Long> start) {
        Map<String, Long> happened = new TreeMap<>();
        for (Incident incident : values()) {
            long times = incident.count.sum() - start.getOrDefault(incident, 0L);
            if (times > 0) {
                happened.put(incident.name().toLowerCase(Locale.ROOT), times);
            }
        }
        return happened;
    }
}
