package dev.privacyenforcer.examples.saas.analytics;

import dev.privacyenforcer.annotations.Purpose;

/** Turns the hits of our customers' websites into the page views of their dashboards. */
@Purpose("analytics")
public final class Collector {

    private final Countries countries = new Countries();
    private final PageViewStore store = new PageViewStore();
    private final HostingClient hosting;

    /** Creates a collector that reports odd traffic through the client. */
    public Collector(HostingClient hosting) {
        this.hosting = hosting;
    }

    /** {@return the country a hit came from} */
    public String country(PageHit hit) {
        return countries.of(hit);
    }

    /** Keeps what may be kept of a hit. */
    public void collect(PageHit hit) {
        store.save(new PageView(hit.getPath(), hit.getReferrer(), country(hit), hit.getLanguage(), hit.getDevice()));
    }

    /** Keeps a hit as it came. */
    public void collectRaw(PageHit hit) {
        store.saveRaw(hit);
    }

    /** Asks the hosting provider where a hit came from. */
    public void report(PageHit hit) {
        hosting.report(hit);
    }

    /** Watches a form of a customer's website. */
    public FormSubmission capture(String email) {
        return new FormSubmission(email);
    }

    /** {@return the number of page views kept} */
    public int size() {
        return store.size();
    }
}
