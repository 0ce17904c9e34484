package dev.privacyenforcer.consent;

import dev.privacyenforcer.consent.ConsentRecord.Event;
import dev.privacyenforcer.decision.ConsentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands of everything that one person has said about one purpose and its bonds; taken in as it was recorded. */
final class Standing {

    private @Nullable ConsentRecord standing;
    private Instant refused = Instant.MIN;

    /** A consent that was said before the last refusal is none, however late it was recorded. */
    void add(ConsentRecord next) {
        if (next.event() != Event.GIVEN) {
            refused = next.at().isAfter(refused) ? next.at() : refused;
            standing = next;
        } else if (!next.at().isBefore(refused)) {
            standing = next;
        }
    }

    ConsentState state(Instant now) {
        return standing == null ? ConsentState.MISSING : standing.state(now);
    }
}
