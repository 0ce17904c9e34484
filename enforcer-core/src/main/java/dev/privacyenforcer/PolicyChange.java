package dev.privacyenforcer;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells when a new version of a policy changes what people were told of; GDPR Art. 13(1), 13(3). */
final class PolicyChange {

    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);

    private PolicyChange() {}

    /** Says so once, in the log and in the evidence, if purposes, legal bases, recipients or retention have changed. */
    static void announce(Policy before, Policy after) {
        List<String> changed = material(before, after);
        if (!changed.isEmpty()) {
            Incident.POLICY_CHANGED.count();
            LOG.warn(
                    "ENF-344 Policy changed: {} has taken the place of {}\n"
                            + "  at      {}\n"
                            + "  because its {} are others\n"
                            + "  fix     see that the people concerned have been told (GDPR Art. 13(3))",
                    after.header().name(),
                    before.header().name(),
                    after.header().effectiveFrom() == null
                            ? "Enforcer.reload"
                            : "'effectiveFrom' " + after.header().effectiveFrom(),
                    String.join(", ", changed));
        }
    }

    /** {@return what of that has changed, in words} */
    static List<String> material(Policy before, Policy after) {
        List<String> changed = new ArrayList<>();
        add(changed, "purposes", before, after, policy -> purposes(policy, activity -> Stream.of("")));
        add(changed, "legal bases", before, after, policy -> purposes(policy, PolicyChange::bases));
        add(changed, "recipients", before, after, PolicyChange::recipients);
        add(changed, "retention rules", before, after, policy -> Set.copyOf(policy.retention()));
        return List.copyOf(changed);
    }

    private static void add(
            List<String> changed, String what, Policy before, Policy after, Function<Policy, Object> facts) {
        if (!Objects.equals(facts.apply(before), facts.apply(after))) {
            changed.add(what);
        }
    }

    private static Set<String> purposes(Policy policy, Function<Activity, Stream<String>> more) {
        return policy.activities().stream()
                .flatMap(activity -> more.apply(activity).map(word -> activity.purpose() + " " + word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> bases(Activity activity) {
        return activity.legalBases().stream().map(LegalBasis::basis).map(Enum::name);
    }

    private static Object recipients(Policy policy) {
        return List.of(policy.recipients(), purposes(policy, activity -> activity.recipients().stream()));
    }
}
