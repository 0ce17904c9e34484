package dev.privacyenforcer.policy;

import dev.privacyenforcer.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A test case of a policy: what somebody asks, and what the policy is expected to answer.
 *
 * @param clause where the published text says so
 * @param name unique in its file
 * @param note for readers, or null
 * @param place where it stands, {@code file:line}
 * @param asked what is asked; each combination is a question of its own
 * @param expected the answer to each of them
 */
public record PolicyCase(
        String clause, String name, @Nullable String note, String place, Asked asked, Expected expected) {

    /**
     * What is asked. Where a list has several items, each is asked.
     *
     * @param dataSubjects whose data
     * @param categories which data
     * @param operations what is done
     * @param purposes chains of nested purposes, outermost first; an empty chain: none is open
     * @param recipients chains of nested recipients, outermost first; an empty chain: there is none
     * @param attributes what is known of the person and the request, by attribute
     * @param consents what the person has said
     * @param rights which rights stand against processing, and whether anybody knows who the person is
     * @param times what happened when
     */
    public record Asked(
            List<String> dataSubjects,
            List<String> categories,
            List<Operation> operations,
            List<List<String>> purposes,
            List<List<String>> recipients,
            Map<String, Object> attributes,
            List<StatedConsent> consents,
            Rights rights,
            Times times) {}

    /**
     * What stands against processing.
     *
     * @param erased whether the data are erased, or about to be; GDPR Art. 17
     * @param restricted whether processing is restricted; Art. 18
     * @param unidentified whether nobody says who the person is
     */
    public record Rights(boolean erased, boolean restricted, boolean unidentified) {}

    /**
     * When.
     *
     * @param collected when the data were collected, or null: nobody says
     * @param events what happened since, by event
     * @param at when the question is asked, or null: now
     */
    public record Times(
            @Nullable Instant collected,
            Map<String, Instant> events,
            @Nullable Instant at) {}

    /**
     * The answer. What is null or empty may be anything.
     *
     * @param permitted whether it is permitted
     * @param reason of a denial, null of a permit
     * @param rule id of the rule that decides, or null
     * @param clauses the clauses of the decision, in any order; empty: any
     * @param legalBasis on which a permit rests, or null
     * @param obligations what is left to do for a permit, in any order; null: anything
     * @param mode what becomes of a denial, or null
     */
    public record Expected(
            boolean permitted,
            @Nullable String reason,
            @Nullable String rule,
            List<String> clauses,
            LegalBasis.@Nullable Basis legalBasis,
            @Nullable Set<Obligation.Duty> obligations,
            @Nullable Mode mode) {}
}
