package dev.privacyenforcer.draft;

import dev.privacyenforcer.evidence.Observation;

/**
 * A policy and bindings, drafted from evidence: a description of what is done, and no judgement of whether it may be.
 *
 * <p>The policy permits what the evidence shows, and nothing that it does not show as far as the policy language can
 * tell them apart: data minimisation (GDPR Art. 5(1)(c)) starts from what is in use. Legal bases are
 * {@code undeclared}; roles and countries of recipients, time limits and security measures are left open. The linter
 * names each of them. What cannot be permitted, such as a read without a purpose, is told in remarks. Equal evidence
 * gives equal drafts.
 *
 * @param policy the text of a policy file, in log mode
 * @param bindings the text of a bindings file: the labels that the evidence shows, for code that cannot be annotated
 * @param activities how many activities the policy has
 * @param remarks how many remarks it has
 */
public record Draft(String policy, String bindings, int activities, int remarks) {

    /**
     * {@return the draft}
     *
     * @param observation what programs were seen to do
     */
    public static Draft of(Observation observation) {
        Sorted sorted = Sorted.of(observation.canonical());
        PolicyDraft policy = PolicyDraft.of(observation, sorted);
        return new Draft(
                policy.text(),
                BindingsDraft.text(observation.canonical().flows(), sorted.drawn()),
                policy.activities(),
                policy.remarks());
    }
}
