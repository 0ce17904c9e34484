package dev.privacyenforcer.examples.agent.plain;

/** Calls owners, for two purposes. */
class Reception {

    String callBack(OwnerDto owner) {
        return "calling " + owner.telephone;
    }

    String advertise(OwnerDto owner) {
        return "advertising to " + owner.telephone;
    }
}
