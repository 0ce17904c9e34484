package dev.privacyenforcer.rights;

import dev.privacyenforcer.rights.RightsEntry.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands of all steps of all claims. */
final class StandingClaims {

    private record Key(
            String dataSubjectId, Claim claim, @Nullable String purpose) {}

    private StandingClaims() {}

    /** {@return the claims that stand} An end that was said before the claim was made ends nothing. */
    static List<RightsEntry> of(List<RightsEntry> history) {
        Map<Key, RightsEntry> standing = new LinkedHashMap<>();
        for (RightsEntry next : history) {
            Key key = new Key(next.dataSubjectId(), next.claim(), next.purpose());
            RightsEntry made = standing.get(key);
            if (next.step() == Step.CLAIMED) {
                standing.put(key, made == null ? next : later(made, next));
            } else if (made != null && !next.at().isBefore(made.at())) {
                standing.remove(key);
            }
        }
        return new ArrayList<>(standing.values());
    }

    private static RightsEntry later(RightsEntry one, RightsEntry other) {
        return other.at().isAfter(one.at()) ? other : one;
    }
}
