package dev.privacyenforcer.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence of a fleet a record is about. Null: whatever it is.
 *
 * @param policyId of which policy
 * @param environment where the instances ran
 * @param build which build they were
 * @param from windows that start at this time or later
 * @param until windows that start before this time
 */
public record FleetQuery(
        String policyId,
        @Nullable String environment,
        @Nullable String build,
        @Nullable Instant from,
        @Nullable Instant until) {

    /**
     * {@return everything that was seen under a policy}
     *
     * @param policyId its id
     */
    public static FleetQuery of(String policyId) {
        return new FleetQuery(policyId, null, null, null, null);
    }
}
