package dev.privacyenforcer.diff;

/** Two policies name so many keys that comparing them would take minutes. */
public final class TooManyFlowsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyFlowsException(int most) {
        super("ENF-619 Not compared: the policies name too many keys\n  at      both policies together"
                + "\n  because more than " + most + " flows would have to be decided twice"
                + "\n  fix     compare policies of one program at a time");
    }
}
