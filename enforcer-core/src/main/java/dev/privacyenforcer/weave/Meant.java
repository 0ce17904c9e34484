package dev.privacyenforcer.weave;

import dev.privacyenforcer.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an access means, as far as the methods around it say so; the innermost that says something decides.
 *
 * @param operation what is done
 * @param recipients to whom the data are disclosed, outermost first
 * @param country where they are stored, if a method says so
 * @param settled whether methods further out can still add something
 */
record Meant(
        Operation operation,
        List<String> recipients,
        @Nullable String country,
        boolean settled) {

    static Meant of(boolean write) {
        return new Meant(write ? Operation.COLLECT : Operation.USE, List.of(), null, false);
    }

    /** {@return what it means inside of a method that opens a scope with these facts} */
    Meant within(List<String> facts) {
        if (settled) {
            return this;
        }
        String recipient = value(facts, "recipient=");
        if (recipient != null) {
            List<String> all = new ArrayList<>(List.of(recipient));
            all.addAll(recipients);
            Operation shared = operation == Operation.USE ? Operation.SHARE : operation;
            return new Meant(shared, recipients.contains(recipient) ? recipients : all, country, false);
        }
        if (!recipients.isEmpty()) {
            return this; // a method further in has said what is done: it discloses
        }
        String performed = value(facts, "operation=");
        if (performed != null) {
            return new Meant(
                    Operation.valueOf(performed.toUpperCase(Locale.ROOT)), recipients, value(facts, "country="), true);
        }
        return value(facts, "reviewedBy=") == null ? this : new Meant(Operation.DERIVE, recipients, country, true);
    }

    static @Nullable String value(List<String> facts, String key) {
        return facts.stream()
                .filter(fact -> fact.startsWith(key))
                .map(fact -> fact.substring(key.length()))
                .findFirst()
                .orElse(null);
    }
}
