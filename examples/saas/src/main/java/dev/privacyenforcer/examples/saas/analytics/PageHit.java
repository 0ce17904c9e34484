package dev.privacyenforcer.examples.saas.analytics;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** A request of our tracking script as it arrives: more than we may keep. */
@DataSubject("website_visitor")
public final class PageHit {

    private final String site;

    @PersonalData("user.device.ip_address")
    private final String ip;

    @PersonalData("user.behavior.page_view")
    private final String path;

    @PersonalData("user.behavior.referrer")
    private final String referrer;

    @PersonalData("user.demographic.language")
    private final String language;

    private final Device device;

    /** Creates a hit as the connection and the script report it. */
    public PageHit(String site, String ip, String path, String referrer, String language, Device device) {
        this.site = site;
        this.ip = ip;
        this.path = path;
        this.referrer = referrer;
        this.language = language;
        this.device = device;
    }

    /** {@return the customer's website} */
    public String getSite() {
        return site;
    }

    /** {@return the address the request came from} */
    public String getIp() {
        return ip;
    }

    /** {@return the page} */
    public String getPath() {
        return path;
    }

    /** {@return the site the visitor came from} */
    public String getReferrer() {
        return referrer;
    }

    /** {@return the language the browser prefers} */
    public String getLanguage() {
        return language;
    }

    /** {@return what the visitor looks with} */
    public Device getDevice() {
        return device;
    }
}
