package dev.privacyenforcer.rights;

import dev.privacyenforcer.consent.Announcing;
import dev.privacyenforcer.consent.Changes;
import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people have said, unless they have objected.
 *
 * @param ledger keeps the objections
 * @param consent knows what else they said
 */
record ObjectionsFirst(RightsLedger ledger, ConsentProvider consent) implements ConsentProvider, Announcing {

    @Override
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose) throws Exception {
        return find(dataSubjectId, dataSubject, purpose, Bonds.NONE);
    }

    /** An objection is to a purpose, whatever a consent to it is bound to. */
    @Override
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose, Bonds bonds) throws Exception {
        boolean objected = ledger.standing(dataSubjectId, dataSubject).stream()
                .anyMatch(claim -> claim.claim() == Claim.OBJECTION && purpose.equals(claim.purpose()));
        ConsentState said = consent.find(dataSubjectId, dataSubject, purpose, bonds);
        return objected ? despite(said) : said;
    }

    /** A withdrawal stands where compelling grounds would outweigh an objection, and so does that nobody knows. */
    private static ConsentState despite(ConsentState said) {
        boolean stands = said == ConsentState.WITHDRAWN
                || said == ConsentState.OPTED_OUT
                || said == ConsentState.UNAVAILABLE
                || said == ConsentState.UNIDENTIFIED;
        return stands ? said : ConsentState.OBJECTED;
    }

    @Override
    public Map<String, Map<String, ConsentState>> findAll(
            Collection<String> dataSubjectIds, String dataSubject, Collection<String> purposes) throws Exception {
        Map<String, Map<String, ConsentState>> all = new HashMap<>();
        consent.findAll(dataSubjectIds, dataSubject, purposes).forEach((id, said) -> all.put(id, new HashMap<>(said)));
        for (RightsEntry claim : StandingClaims.of(ledger.history(dataSubjectIds, dataSubject))) {
            String purpose = claim.purpose();
            if (purpose != null && purposes.contains(purpose)) {
                // where nobody knew what else was said, nothing is known of the two together
                all.getOrDefault(claim.dataSubjectId(), new HashMap<>())
                        .computeIfPresent(purpose, (same, said) -> despite(said));
            }
        }
        return all;
    }

    @Override
    public List<Changes> changes() {
        List<Changes> all = new ArrayList<>(ledger.changes());
        if (consent instanceof Announcing announcing) {
            all.addAll(announcing.changes());
        }
        return all;
    }
}
