package dev.privacyenforcer.policy;

import dev.privacyenforcer.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One processing activity: the permission that the runtime checks and the row of the record that people read; GDPR Art.
 * 30(1).
 *
 * @param id unique among the rules of the policy
 * @param title for readers
 * @param purpose an exact key, or {@code key.**} for the key and everything beneath it
 * @param dataSubjects whose data; empty: of all the policy names
 * @param categories which data, each key with everything beneath it; {@code "*"}: whatever other activities name
 * @param exceptCategories what is left out of them
 * @param operations what may be done; {@link Operation#SHARE} is granted by {@code recipients} alone
 * @param legalBases any of them suffices; GDPR Art. 6(1)
 * @param recipients to whom the data may be disclosed, each key with everything beneath it
 * @param sources where the data come from; Art. 14(2)(f)
 * @param obligations what the activity owes for its permission
 * @param automatedDecision what it decides without a human, or null if the policy does not say; Art. 22
 * @param record cells of the record that only a human knows, by {@link RecordCell#key()}
 * @param clauses where the published text says so
 */
public record Activity(
        String id,
        @Nullable String title,
        String purpose,
        List<String> dataSubjects,
        List<String> categories,
        List<String> exceptCategories,
        Set<Operation> operations,
        List<LegalBasis> legalBases,
        List<String> recipients,
        List<String> sources,
        List<Obligation> obligations,
        @Nullable AutomatedDecision automatedDecision,
        Map<String, String> record,
        List<String> clauses) {

    /** An activity that owes nothing and says nothing more for the record. */
    public Activity(
            String id,
            @Nullable String title,
            String purpose,
            List<String> dataSubjects,
            List<String> categories,
            List<String> exceptCategories,
            Set<Operation> operations,
            List<LegalBasis> legalBases,
            List<String> recipients,
            List<String> sources,
            List<String> clauses) {
        this(
                id,
                title,
                purpose,
                dataSubjects,
                categories,
                exceptCategories,
                operations,
                legalBases,
                recipients,
                sources,
                List.of(),
                null,
                Map.of(),
                clauses);
    }

    /**
     * {@return whether some data are meant}
     *
     * @param dataSubject whose data
     * @param category which data
     */
    public boolean names(String dataSubject, String category) {
        return (dataSubjects.isEmpty() || dataSubjects.contains(dataSubject))
                && categories.stream().anyMatch(key -> key.equals("*") || Taxonomy.covers(key, category))
                && exceptCategories.stream().noneMatch(key -> Taxonomy.covers(key, category));
    }
}
