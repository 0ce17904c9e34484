package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the record of processing activities (GDPR Art. 30) is made of; equal input gives equal bytes.
 *
 * @param policy what is declared
 * @param observation what was seen
 * @param possible flows that the code could take, or null if nobody looked; their counts do not matter
 * @param titles how keys are called to which the policy gives no title
 * @param language of the labels
 * @param build which build of the program was observed, or null if unknown
 * @param baseline an earlier record to compare with, or null if none is given
 */
public record RecordInput(
        Policy policy,
        Observation observation,
        @Nullable Observation possible,
        Titles titles,
        Language language,
        @Nullable String build,
        @Nullable RecordBaseline baseline) {

    /** Input without an earlier record. */
    public RecordInput(
            Policy policy,
            Observation observation,
            @Nullable Observation possible,
            Titles titles,
            Language language,
            @Nullable String build) {
        this(policy, observation, possible, titles, language, build, null);
    }

    /**
     * {@return the input in English, with the titles of the shipped taxonomy}
     *
     * @param policy what is declared
     * @param observation what was seen
     */
    public static RecordInput of(Policy policy, Observation observation) {
        return new RecordInput(policy, observation, null, Titles.shipped(), Language.EN, null, null);
    }

    /** {@return the same with other titles} */
    public RecordInput with(Titles other) {
        return new RecordInput(policy, observation, possible, other, language, build, baseline);
    }

    /** {@return the same with labels in another language} */
    public RecordInput with(Language other) {
        return new RecordInput(policy, observation, possible, titles, other, build, baseline);
    }

    /** {@return the same, compared with an earlier record} */
    public RecordInput against(RecordBaseline earlier) {
        return new RecordInput(policy, observation, possible, titles, language, build, earlier);
    }
}
