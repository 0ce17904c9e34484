package dev.privacyenforcer.test;

import dev.privacyenforcer.annotations.Operation;
import java.util.Set;

/** A kind of way out, and what leads there if the policy permits it. */
enum Channel {
    /** Standard output and error, and what loggers were told. */
    LOG(Set.of(Operation.LOG)),
    /** What somebody else gets: responses, messages. */
    BODY(Set.of(Operation.SHARE, Operation.EXPORT)),
    /** What stays in a file. */
    FILE(Set.of(Operation.STORE, Operation.EXPORT)),
    /** Where data never belong, such as exceptions and the record. */
    NEVER(Set.of());

    private final Set<Operation> opened;

    Channel(Set<Operation> opened) {
        this.opened = opened;
    }

    boolean openedBy(Operation operation) {
        return opened.contains(operation);
    }
}
