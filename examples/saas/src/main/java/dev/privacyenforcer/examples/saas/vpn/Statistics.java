package dev.privacyenforcer.examples.saas.vpn;

import dev.privacyenforcer.annotations.Deidentifies;
import dev.privacyenforcer.annotations.Purpose;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts that outlive what they are made of. */
@Purpose("analytics.reporting")
public final class Statistics {

    private static final long SMALLEST_GROUP = 5;

    /** {@return how many devices of each type were connected; types that few people use are left out} */
    @Deidentifies(by = "privacy review", reason = "a count of five people or more names none of them")
    public Map<String, Long> devices(Collection<Connection> connections) {
        Map<String, Long> counts = connections.stream()
                .collect(Collectors.groupingBy(Connection::deviceType, TreeMap::new, Collectors.counting()));
        counts.values().removeIf(count -> count < SMALLEST_GROUP);
        return counts;
    }

    /** {@return where people connect from, counted by address: nobody becomes anonymous that way} */
    @Deidentifies(by = "nobody", reason = "somebody's idea of a statistic")
    public Map<String, Long> addresses(Collection<Connection> connections) {
        return connections.stream().collect(Collectors.groupingBy(Connection::ip, Collectors.counting()));
    }
}
