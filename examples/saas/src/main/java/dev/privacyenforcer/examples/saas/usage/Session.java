package dev.privacyenforcer.examples.saas.usage;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;

/** What a customer does while logged in. */
@DataSubject("customer")
public final class Session {

    @DataSubjectId
    private final String customer;

    @PersonalData("user.device.ip_address")
    private final String ip;

    @PersonalData("user.behavior.feature_usage")
    private final String feature;

    /** Creates a session as the server saw it. */
    public Session(String customer, String ip, String feature) {
        this.customer = customer;
        this.ip = ip;
        this.feature = feature;
    }

    /** {@return the number of the account} */
    public String getCustomer() {
        return customer;
    }

    /** {@return where the customer is connected from} */
    public String getIp() {
        return ip;
    }

    /** {@return which feature the customer uses} */
    public String getFeature() {
        return feature;
    }
}
