package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to do with one category of personal data.
 *
 * @param dataSubject whose data
 * @param category which data
 * @param operation what is done
 * @param purpose the innermost purpose, or null if none was opened
 * @param recipients to whom the data are disclosed, outermost first; empty unless the operation is a disclosure
 */
public record Request(
        String dataSubject,
        String category,
        Operation operation,
        @Nullable String purpose,
        List<String> recipients) {

    /** Copies the recipients. */
    public Request {
        recipients = List.copyOf(recipients);
    }
}
