package dev.privacyenforcer;

import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.coverage.Undated;
import dev.privacyenforcer.policy.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at start which retention rules never end for want of a time, before the first access does. */
final class UndatedMembers {

    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);

    private UndatedMembers() {}

    static void warn(Policy policy, Coverage coverage) {
        if (Installation.present() == null && Undated.matters(policy)) {
            ClassLoader context = Thread.currentThread().getContextClassLoader();
            ClassLoader loader = context == null ? UndatedMembers.class.getClassLoader() : context;
            Undated.findings(policy, Undated.in(coverage.woven(), loader)).forEach(finding -> LOG.warn("{}", finding));
        }
    }
}
