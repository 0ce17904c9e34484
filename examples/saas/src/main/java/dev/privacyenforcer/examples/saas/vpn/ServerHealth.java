package dev.privacyenforcer.examples.saas.vpn;

import dev.privacyenforcer.annotations.Purpose;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Watches servers and what is wrong with them. */
@Purpose("analytics.reporting.system.performance")
public final class ServerHealth {

    /** {@return how many sessions each operating system has open} */
    public Map<String, Long> sessions(Collection<Connection> open) {
        return open.stream()
                .filter(connection -> !connection.since().isEmpty())
                .collect(Collectors.groupingBy(Connection::operatingSystem, Collectors.counting()));
    }

    /** {@return the destinations behind a fault, which nobody may look up} */
    public String blame(Packet packet) {
        return packet.destination();
    }
}
