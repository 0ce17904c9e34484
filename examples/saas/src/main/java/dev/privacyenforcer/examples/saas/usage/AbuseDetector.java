package dev.privacyenforcer.examples.saas.usage;

import dev.privacyenforcer.annotations.Purpose;

/** Notices who abuses the service. */
public final class AbuseDetector {

    /** {@return whether a session comes from a network that is known for abuse} */
    @Purpose("essential.fraud_detection")
    public boolean isSuspicious(Session session) {
        return session.getIp().startsWith("198.51.100.") && session.getFeature().equals("bulk export");
    }
}
