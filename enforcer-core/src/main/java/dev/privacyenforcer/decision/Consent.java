package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** What the person says about the purpose of one request: looked up at most once, and only if it matters. */
final class Consent {

    private final Facts facts;
    private final String purpose;
    private @Nullable ConsentState state;

    Consent(Facts facts, @Nullable String purpose) {
        this.facts = facts;
        this.purpose = purpose == null ? "" : purpose;
    }

    /** {@return whether the decision depends on the person} */
    boolean wasAsked() {
        return state != null;
    }

    /** {@return the state for the purpose; a refusal of a purpose above covers it} */
    ConsentState state() {
        ConsentState known = state;
        if (known == null) {
            known = lookUp();
            state = known;
        }
        return known;
    }

    private ConsentState lookUp() {
        ConsentState own = ask(purpose);
        ConsentState nearest = own;
        String above = Taxonomy.parent(purpose);
        while (nearest.isUnrefused() && !above.isEmpty()) {
            nearest = ask(above);
            above = Taxonomy.parent(above);
        }
        return nearest.isUnrefused() ? own : nearest;
    }

    private ConsentState ask(String key) {
        try {
            @Nullable ConsentState answer = facts.consent(key);
            return answer == null ? ConsentState.UNAVAILABLE : answer;
        } catch (RuntimeException failed) {
            return ConsentState.UNAVAILABLE;
        }
    }
}
