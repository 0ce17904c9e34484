package dev.privacyenforcer.cases;

import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Obligation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says to a question.
 *
 * @param decision the decision
 * @param mode what becomes of a denial, or null
 * @param because what decided, in a sentence
 * @param considered every rule, and why it did or did not apply
 */
public record Reply(Decision decision, @Nullable Mode mode, String because, List<Considered> considered) {

    /** {@return the decision in a line} */
    public String line() {
        String reason = decision.isPermitted() ? "" : "  [" + reason() + "]";
        String rule = decision.rule() == null ? "" : " by " + decision.rule();
        String clauses = decision.clauses().isEmpty() ? "" : ", clause " + String.join(", ", decision.clauses());
        String basis = decision.isPermitted() ? ", legal basis " + legalBasis() + owed() : "";
        return (decision.isPermitted() ? "permit" : "deny") + rule + basis + clauses + reason;
    }

    /**
     * {@return the rules that were considered, a line each}
     *
     * @param all whether those are among them that name another category or data subject
     */
    public String rules(boolean all) {
        return considered.stream()
                .filter(rule -> all || rule.concerned())
                .map(rule -> "\n  " + rule.kind().name().toLowerCase(Locale.ROOT) + " " + rule.id() + " " + rule.why())
                .collect(Collectors.joining());
    }

    /** {@return how many rules name another category or data subject} */
    public long elsewhere() {
        return considered.stream().filter(rule -> !rule.concerned()).count();
    }

    /** {@return the reason of a denial, or null} */
    public @Nullable String reason() {
        return decision instanceof Decision.Deny denial ? denial.reason().name() : null;
    }

    /** {@return the legal basis of a permit, in the words of a policy file, or null} */
    public @Nullable String legalBasis() {
        return decision instanceof Decision.Permit permit
                ? permit.legalBasis().name().toLowerCase(Locale.ROOT)
                : null;
    }

    /** {@return what whoever goes on has still to do, for the activity that permits it} */
    public List<Obligation> obligations() {
        return decision instanceof Decision.Permit permit ? permit.obligations() : List.of();
    }

    private String owed() {
        String owed = obligations().stream().map(Obligation::toString).collect(Collectors.joining(", "));
        return owed.isEmpty() ? "" : ", left to do: " + owed;
    }
}
