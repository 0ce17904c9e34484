package dev.privacyenforcer.agent;

/** The agent cannot start; the message says why and what to do. */
final class AgentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AgentException(String what, String where, String because, String fix) {
        super(what + "\n  at      " + where + "\n  because " + because + "\n  fix     " + fix);
    }
}
