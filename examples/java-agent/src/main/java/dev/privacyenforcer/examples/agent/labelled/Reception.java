package dev.privacyenforcer.examples.agent.labelled;

import dev.privacyenforcer.annotations.Purpose;

/** Calls owners, for two purposes. */
class Reception {

    /** The pet is ready. */
    @Purpose("essential.service")
    String callBack(Owner owner) {
        return "calling " + owner.telephone();
    }

    /** A new brand of cat food. */
    @Purpose("marketing")
    String advertise(Owner owner) {
        return "advertising to " + owner.telephone();
    }
}
