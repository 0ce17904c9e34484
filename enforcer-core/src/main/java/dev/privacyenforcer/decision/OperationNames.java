package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import java.util.Collection;
import java.util.stream.Collectors;

/** Operations as policies and people write them. */
final class OperationNames {

    private OperationNames() {}

    static String of(Collection<Operation> operations) {
        return operations.stream().sorted().map(Operation::key).collect(Collectors.joining(", "));
    }
}
