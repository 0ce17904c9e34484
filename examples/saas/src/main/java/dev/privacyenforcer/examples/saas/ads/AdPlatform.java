package dev.privacyenforcer.examples.saas.ads;

import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.annotations.Recipient;
import dev.privacyenforcer.examples.saas.wire.Wire;

/** Buys places for ads on other websites. */
@Purpose("marketing.advertising.third_party.targeted")
public final class AdPlatform {

    private final Wire wire;

    /** Creates a buyer that bids over the wire. */
    public AdPlatform(Wire wire) {
        this.wire = wire;
    }

    /** Bids for somebody with the platform itself. */
    @Recipient("advertising_platform")
    public void bid(Preferences preferences) {
        wire.send("bids.adplatform.example", "for somebody who reads " + preferences.language());
    }

    /** Has a marketing provider bid. */
    @Recipient("processor.marketing")
    public void order(Preferences preferences) {
        wire.send("api.marketing.example", "a place for readers of " + preferences.language());
    }
}
