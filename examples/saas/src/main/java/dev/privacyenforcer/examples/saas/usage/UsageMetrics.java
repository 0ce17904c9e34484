package dev.privacyenforcer.examples.saas.usage;

import dev.privacyenforcer.annotations.Deidentifies;
import dev.privacyenforcer.annotations.Purpose;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the service is improved by and the business is run by: counts over sessions. */
public final class UsageMetrics {

    /** {@return how often each feature is used, for those who improve it} */
    @Purpose("functional.service.improve")
    @Deidentifies(by = "privacy review", reason = "counts of features over many people name none of them")
    public Map<String, Long> improvement(Collection<Session> sessions) {
        return counts(sessions);
    }

    /** {@return how often each feature is used, for those who run the business} */
    @Purpose("operations")
    @Deidentifies(by = "privacy review", reason = "counts of features over many people name none of them")
    public Map<String, Long> intelligence(Collection<Session> sessions) {
        return counts(sessions);
    }

    /** {@return who uses what: somebody's idea to find out why} */
    @Purpose("functional.service.improve")
    public List<String> single(Collection<Session> sessions) {
        return sessions.stream().map(Session::getFeature).toList();
    }

    private static Map<String, Long> counts(Collection<Session> sessions) {
        return sessions.stream()
                .collect(Collectors.groupingBy(Session::getFeature, TreeMap::new, Collectors.counting()));
    }
}
