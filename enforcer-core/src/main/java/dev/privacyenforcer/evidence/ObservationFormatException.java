package dev.privacyenforcer.evidence;

import java.io.IOException;

/** A file that should hold an {@link Observation} holds something else. Names keys and places, never content. */
public final class ObservationFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    ObservationFormatException(String where, String found, String expected) {
        super("""
                ENF-401 Refused: evidence file, %s at %s
                  at      %s
                  because %s is expected there
                  fix     let the running program write the file again; do not edit it by hand""".formatted(found, where, where, expected));
    }
}
