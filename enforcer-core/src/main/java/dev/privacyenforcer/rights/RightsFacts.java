package dev.privacyenforcer.rights;

import dev.privacyenforcer.consent.Announcing;
import dev.privacyenforcer.consent.Changes;
import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.decision.Request;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is erased and restricted, beside what somebody else knows.
 *
 * @param ledger keeps the rights
 * @param others knows other facts
 */
record RightsFacts(RightsLedger ledger, ContextProvider others) implements ContextProvider, Announcing {

    private static final String ERASED = "data_subject.erased";
    private static final String RESTRICTED = "data_subject.restricted";

    /** Whoever cannot be asked for one half of the answer is not asked for the other: there is none then. */
    @Override
    public Map<String, Map<String, Object>> find(Collection<String> dataSubjectIds, String dataSubject)
            throws Exception {
        Map<String, Map<String, Object>> known = others.find(dataSubjectIds, dataSubject);
        Map<String, Map<String, Object>> all = new HashMap<>();
        dataSubjectIds.forEach(id -> all.put(id, new HashMap<>(known.getOrDefault(id, Map.of()))));
        for (RightsEntry claim : StandingClaims.of(ledger.history(dataSubjectIds, dataSubject))) {
            String attribute = attribute(claim.claim());
            if (attribute != null) {
                all.computeIfAbsent(claim.dataSubjectId(), id -> new HashMap<>())
                        .put(attribute, true);
            }
        }
        return all;
    }

    private static @Nullable String attribute(Claim claim) {
        return switch (claim) {
            case OBJECTION -> null;
            case RESTRICTION -> RESTRICTED;
            case ERASURE, ERASED -> ERASED;
        };
    }

    @Override
    public boolean knowsRights() {
        return true;
    }

    @Override
    public @Nullable Object current(String attribute, Request request) throws Exception {
        return others.current(attribute, request);
    }

    @Override
    public List<Changes> changes() {
        List<Changes> all = new ArrayList<>(ledger.changes());
        if (others instanceof Announcing announcing) {
            all.addAll(announcing.changes());
        }
        return all;
    }
}
