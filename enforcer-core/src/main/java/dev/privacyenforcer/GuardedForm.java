package dev.privacyenforcer;

import java.io.Serializable;

/** What a guarded value leaves in a stream: what it was, not what it said. */
record GuardedForm(String category, String dataSubject) implements Serializable {

    private Object readResolve() {
        return Guarded.known(GuardedDatum.of(category, dataSubject), null, null);
    }
}
