package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Taxonomy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the person says about the purpose of one request: looked up at most once, and only if it matters. */
final class Consent {

    private final Facts facts;
    private final String purpose;
    private final Map<String, ConsentState> known = new HashMap<>(4);
    private final Map<Bonds, ConsentState> bound = new HashMap<>(2);

    Consent(Facts facts, @Nullable String purpose) {
        this.facts = facts;
        this.purpose = purpose == null ? "" : purpose;
    }

    /** {@return whether the decision depends on the person} */
    boolean wasAsked() {
        return !known.isEmpty();
    }

    /** {@return the state for the purpose; a refusal of a purpose above covers it} */
    ConsentState state() {
        return nearestRefusal(false);
    }

    /** {@return the same as if the person had not objected; other refusals stand} */
    ConsentState stateDespiteObjection() {
        return nearestRefusal(true);
    }

    /** {@return what the person says about the purpose, bound to something} */
    ConsentState bound(Bonds bonds) {
        return bound.computeIfAbsent(bonds, unused -> ask(() -> facts.consent(purpose, bonds)));
    }

    private ConsentState nearestRefusal(boolean despiteObjection) {
        for (String at = purpose; !at.isEmpty(); at = Taxonomy.parent(at)) {
            ConsentState state = about(at);
            boolean survived = despiteObjection && state == ConsentState.OBJECTED;
            if (!state.isUnrefused() && !survived) {
                return state;
            }
        }
        ConsentState own = about(purpose);
        return own == ConsentState.OBJECTED ? ConsentState.MISSING : own;
    }

    private ConsentState about(String key) {
        return known.computeIfAbsent(key, at -> ask(() -> facts.consent(at)));
    }

    private static ConsentState ask(Supplier<@Nullable ConsentState> question) {
        try {
            @Nullable ConsentState answer = question.get();
            return answer == null ? ConsentState.UNAVAILABLE : answer;
        } catch (RuntimeException failed) {
            return ConsentState.UNAVAILABLE;
        }
    }
}
