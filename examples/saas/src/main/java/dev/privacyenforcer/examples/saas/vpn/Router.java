package dev.privacyenforcer.examples.saas.vpn;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.Performs;
import dev.privacyenforcer.annotations.Purpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forwards traffic. */
@Purpose("essential.service.operations")
public final class Router {

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    private static final int EXITS = 16;

    /** {@return the server through which a packet leaves} */
    public int exit(Connection from, Packet packet) {
        return Math.floorMod(from.ip().hashCode() ^ packet.destination().hashCode(), EXITS);
    }

    /** Forwards a packet, and writes down where to, as routers do by default. */
    @Performs(Operation.LOG)
    public void forwardVerbosely(Packet packet) {
        LOG.info("forwarded {} bytes to {}", packet.size(), packet.destination());
    }

    /** {@return what would have to be collected to bill by destination} */
    public Visit visit(Packet packet) {
        return new Visit(packet.getCustomer(), packet.destination());
    }
}
