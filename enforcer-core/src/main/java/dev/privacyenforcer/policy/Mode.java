package dev.privacyenforcer.policy;

/** What happens to an access that the policy does not permit. A decision never depends on it. */
public enum Mode {
    /** The access throws. */
    BLOCK,
    /** The value is left out. */
    WITHHOLD,
    /** The access passes and is counted as a would-be denial. */
    LOG;

    /** {@return the word in a policy file} */
    public String key() {
        return switch (this) {
            case BLOCK -> "block";
            case WITHHOLD -> "withhold";
            case LOG -> "log";
        };
    }
}
