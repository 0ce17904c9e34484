package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import dev.privacyenforcer.annotations.Deidentifies;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.Performs;
import dev.privacyenforcer.annotations.Recipient;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a read means, from what is known of its callers so far: the innermost scope decides, so the first one that a
 * walk outwards meets.
 *
 * @param operation null: to use, unless a caller says otherwise
 * @param recipients to whom is disclosed, outermost first
 * @param settled whether callers further out can still add recipients
 */
record Meaning(@Nullable Operation operation, List<String> recipients, boolean settled) {

    static final Meaning USE = new Meaning(null, List.of(), false);

    /** {@return what the read means when it happens inside that method} */
    Meaning within(JavaCodeUnit unit) {
        if (settled) {
            return this;
        }
        Recipient recipient = Labels.onMethodOrType(unit, Recipient.class).orElse(null);
        if (recipient != null) {
            return new Meaning(Operation.SHARE, disclosedTo(recipient.value()), false);
        }
        Operation performed = performed(unit);
        if (performed == null) {
            return this;
        }
        return new Meaning(operation == null ? performed : operation, recipients, true);
    }

    Operation orUse() {
        return operation == null ? Operation.USE : operation;
    }

    private static @Nullable Operation performed(JavaCodeUnit unit) {
        return unit.tryGetAnnotationOfType(Performs.class)
                .map(Performs::value)
                .or(() -> unit.tryGetAnnotationOfType(Deidentifies.class).map(said -> Operation.DERIVE))
                .orElse(null);
    }

    private List<String> disclosedTo(String recipient) {
        return recipients.contains(recipient)
                ? recipients
                : Stream.concat(Stream.of(recipient), recipients.stream()).toList();
    }
}
