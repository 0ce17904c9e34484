package dev.privacyenforcer.rights;

import dev.privacyenforcer.consent.Changes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rights kept in memory: for tests, examples, and programs that load them at start. Thread-safe. */
public final class InMemoryRights implements RightsLedger {

    private final Map<String, RightsEntry> entries = new LinkedHashMap<>();
    private final Changes changes = new Changes();

    /** Nobody has claimed anything yet. */
    public InMemoryRights() {}

    @Override
    public void append(RightsEntry entry) {
        synchronized (entries) {
            entries.putIfAbsent(entry.id(), entry);
        }
        changes.announce(entry.dataSubjectId());
    }

    @Override
    public List<RightsEntry> history(Collection<String> dataSubjectIds, String dataSubject) {
        synchronized (entries) {
            return entries.values().stream()
                    .filter(entry -> entry.dataSubject().equals(dataSubject))
                    .filter(entry -> dataSubjectIds.contains(entry.dataSubjectId()))
                    .toList();
        }
    }

    @Override
    public List<Changes> changes() {
        return List.of(changes);
    }
}
