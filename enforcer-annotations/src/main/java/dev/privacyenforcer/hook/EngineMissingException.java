package dev.privacyenforcer.hook;

/** Woven code ran and nobody is there to decide, so the access is refused. */
public final class EngineMissingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    EngineMissingException() {
        super("""
                ENF-001 No engine: this program is woven, but nothing on its class path decides
                  at      the first guarded access to personal data
                  because dev.privacyenforcer:enforcer-core is missing at run time
                  fix     add dev.privacyenforcer:enforcer-core as a dependency, and a policy (system property \
                privacy.enforcer.policy, or privacy/policy.json on the class path)""");
    }
}
