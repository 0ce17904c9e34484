package dev.privacyenforcer.examples.saas.vpn;

import dev.privacyenforcer.annotations.Purpose;

/** Notices who abuses the network. */
@Purpose("essential.fraud_detection")
public final class AbuseWatch {

    /** {@return whether a connection comes from a network that is known for abuse} */
    public boolean isSuspicious(Connection connection) {
        return connection.ip().startsWith("198.51.100.")
                && connection.deviceType().equals("server");
    }
}
