package dev.privacyenforcer.spring;

/** A decision depends on facts, and the application has no bean that knows any. */
final class NoContextProviderException extends Exception {

    private static final long serialVersionUID = 1L;

    NoContextProviderException() {
        super("no bean of type ContextProvider");
    }
}
