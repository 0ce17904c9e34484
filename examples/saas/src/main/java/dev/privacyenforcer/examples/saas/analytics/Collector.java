package dev.privacyenforcer.examples.saas.analytics;

import dev.privacyenforcer.annotations.Purpose;
import java.time.Instant;
import java.util.UUID;

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

    /** Counts what may be kept of a hit. */
    public void collect(PageHit hit) {
        store.count(view(hit));
    }

    /** {@return what may be known of a hit; what stands behind a question mark in a referrer may be anything} */
    public PageView view(PageHit hit) {
        String referrer = hit.getReferrer().split("\\?", 2)[0];
        return new PageView(
                hit.getSite(),
                Instant.now(),
                hit.getPath(),
                referrer,
                country(hit),
                hit.getLanguage(),
                hit.getDevice());
    }

    /** Keeps a page view by itself. */
    public void collectSingly(PageHit hit) {
        store.save(view(hit));
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

    /** Sets a cookie by which the browser is known again. */
    public TrackingCookie remember() {
        return new TrackingCookie(UUID.randomUUID().toString());
    }

    /** {@return the number of figures kept} */
    public int figures() {
        return store.figures();
    }

    /** {@return whether any figure mentions a text} */
    public boolean mentions(String text) {
        return store.mentions(text);
    }

    /** {@return the number of single visits kept} */
    public int visits() {
        return store.rows();
    }
}
