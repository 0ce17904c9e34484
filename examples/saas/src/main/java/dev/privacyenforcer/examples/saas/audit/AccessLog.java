package dev.privacyenforcer.examples.saas.audit;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.Performs;
import dev.privacyenforcer.examples.saas.analytics.PageHit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what happened to the application's log. */
public final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    /** Notes a request with the address it came from, as web servers do by default. */
    @Performs(Operation.LOG)
    public void request(PageHit hit) {
        LOG.info("{} GET {}", hit.getIp(), hit.getPath());
    }

    /**
     * Notes an event about an object.
     *
     * @return the line as written
     */
    @Performs(Operation.LOG)
    public String event(String what, Object about) {
        String line = what + ": " + about;
        LOG.info(line);
        return line;
    }
}
