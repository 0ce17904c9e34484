package dev.privacyenforcer;

import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policy does not permit what the program was about to do with personal data, so it was not done.
 *
 * <p>The message has four lines: what was denied, where, because of what, and how to fix it. It never holds a data
 * value.
 */
public final class ProcessingDeniedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Decision.Deny denial;

    ProcessingDeniedException(String message, Decision.Deny denial) {
        super(message);
        this.denial = denial;
    }

    Decision.Deny denial() {
        return denial;
    }

    /** {@return why} */
    public Reason reason() {
        return denial.reason();
    }

    /** {@return id of the rule that decided, or null if none names the request} */
    public @Nullable String rule() {
        return denial.rule();
    }

    /** {@return where the published policy says so} */
    public List<String> clauses() {
        return denial.clauses();
    }
}
