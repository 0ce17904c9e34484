package dev.privacyenforcer.cli;

/** The command cannot run with what it was given; the message says why and what to do. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String what, String where, String because, String fix) {
        super(what + "\n  at      " + where + "\n  because " + because + "\n  fix     " + fix);
    }
}
