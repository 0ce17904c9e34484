package dev.privacyenforcer.decision;

/** Whether something is the case, as far as one can know; the order says which of two counts when both must hold. */
enum Truth {
    /** It is not. */
    FALSE,
    /** Nobody could be asked. */
    UNAVAILABLE,
    /** The facts it takes are not known. */
    UNKNOWN,
    /** It is. */
    TRUE;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN, UNAVAILABLE -> this;
        };
    }
}
