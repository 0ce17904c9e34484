package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to do with one category of personal data.
 *
 * @param dataSubject whose data
 * @param category which data
 * @param operation what is done
 * @param purpose the innermost purpose, or null if none was opened
 * @param recipients to whom the data are disclosed, outermost first; empty unless the operation is a disclosure
 * @param country where the data are stored, if they are and it is known
 */
public record Request(
        String dataSubject,
        String category,
        Operation operation,
        @Nullable String purpose,
        List<String> recipients,
        @Nullable String country) {

    /** A request that says nothing of a place. */
    public Request(
            String dataSubject,
            String category,
            Operation operation,
            @Nullable String purpose,
            List<String> recipients) {
        this(dataSubject, category, operation, purpose, recipients, null);
    }

    /** Copies the recipients; what a request is about cannot be left open. */
    public Request {
        Objects.requireNonNull(dataSubject, "dataSubject");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(operation, "operation");
        recipients = List.copyOf(recipients);
    }

    /** {@return the same with one recipient alone} */
    Request only(String recipient) {
        return new Request(dataSubject, category, operation, purpose, List.of(recipient), country);
    }
}
