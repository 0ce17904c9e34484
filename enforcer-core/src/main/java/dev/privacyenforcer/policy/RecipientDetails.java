package dev.privacyenforcer.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom data may be disclosed; GDPR Art. 4(9), 30(1)(d) and (e).
 *
 * @param key such as {@code processor.payment}; covers the keys beneath it
 * @param title for readers
 * @param role in which role it receives the data
 * @param countries where it processes them, ISO 3166-1 alpha-2
 * @param safeguard what a transfer to a third country rests on; null: nothing declared
 * @param reference where the safeguard is documented
 * @param contract the processing contract, Art. 28(3)
 * @param clauses where the published text says so
 */
public record RecipientDetails(
        String key,
        @Nullable String title,
        @Nullable Role role,
        List<String> countries,
        @Nullable Safeguard safeguard,
        @Nullable String reference,
        @Nullable String contract,
        List<String> clauses) {

    /** The recipient's role. */
    public enum Role {
        /** Acts on our behalf, Art. 4(8). */
        PROCESSOR,
        /** Decides itself, Art. 4(7). */
        CONTROLLER,
        /** Neither, Art. 4(10). */
        THIRD_PARTY,
        /** A public authority, Art. 4(9). */
        AUTHORITY,
        /** Within our own organisation. */
        INTERNAL
    }
}
