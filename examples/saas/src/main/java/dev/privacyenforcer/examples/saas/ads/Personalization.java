package dev.privacyenforcer.examples.saas.ads;

import dev.privacyenforcer.annotations.Purpose;

/** Makes pages and offers fit. */
public final class Personalization {

    /** {@return the style sheet that the customer likes} */
    @Purpose("personalize.system")
    public String styleSheet(Preferences preferences) {
        return preferences.theme() + ".css";
    }

    /** {@return the offer in the customer's language} */
    @Purpose("personalize.content")
    public String offer(Preferences preferences) {
        return "/offers/" + preferences.language();
    }

    /** {@return the banner that suits the customer} */
    @Purpose("marketing.advertising.first_party")
    public String banner(Preferences preferences) {
        return "/banners/" + preferences.theme() + "/" + preferences.language();
    }
}
