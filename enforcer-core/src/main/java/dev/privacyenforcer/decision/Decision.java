package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Obligation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a {@link Request}: {@link Permit} or {@link Deny}, nothing between. */
public sealed interface Decision {

    /** {@return id of the rule that decided, or null when no rule did} */
    @Nullable
    String rule();

    /** {@return where the published text says so} */
    List<String> clauses();

    /** {@return whether the request may go on} */
    default boolean isPermitted() {
        return this instanceof Permit;
    }

    /**
     * The policy permits it.
     *
     * @param rule id of the activity
     * @param clauses its clauses
     * @param legalBasis the basis that holds; GDPR Art. 6(1)
     * @param obligations what is left to do for whoever asked, before the data are used; guards see to it themselves
     */
    record Permit(String rule, List<String> clauses, LegalBasis.Basis legalBasis, List<Obligation> obligations)
            implements Decision {

        /** A permission that asks for nothing more. */
        public Permit(String rule, List<String> clauses, LegalBasis.Basis legalBasis) {
            this(rule, clauses, legalBasis, List.of());
        }
    }

    /**
     * The policy does not permit it.
     *
     * @param reason the first check that failed
     * @param rule id of the prohibition or activity that failed it, or null when nothing names the request
     * @param clauses its clauses
     */
    record Deny(Reason reason, @Nullable String rule, List<String> clauses) implements Decision {}
}
