package dev.privacyenforcer.examples.saas.vpn;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;
import java.nio.charset.StandardCharsets;

/** Bytes on their way: where they are going is worked out when asked, and kept in no field. */
@DataSubject("customer")
public final class Packet {

    private static final int HEADER = 32;

    @DataSubjectId
    private final String customer;

    private final byte[] bytes;

    /** Creates a packet of a customer as it came in: a header that names the destination, and what is sent. */
    public Packet(String customer, byte[] bytes) {
        this.customer = customer;
        this.bytes = bytes.clone();
    }

    /** {@return the number of the account} */
    public String getCustomer() {
        return customer;
    }

    /** {@return the host it is for} */
    @PersonalData("user.behavior.browsing_history")
    public String destination() {
        return new String(bytes, 0, HEADER, StandardCharsets.US_ASCII).strip();
    }

    /** {@return how much there is to forward} */
    public int size() {
        return bytes.length;
    }
}
