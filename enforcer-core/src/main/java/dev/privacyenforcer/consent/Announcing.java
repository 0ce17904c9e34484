package dev.privacyenforcer.consent;

import java.util.List;

/**
 * A provider that is told what changes, and passes it on: the engine it was installed with asks again at once, without
 * a call of {@code Enforcer.consentChanged}.
 */
public interface Announcing {

    /** {@return where changes are announced} */
    List<Changes> changes();
}
