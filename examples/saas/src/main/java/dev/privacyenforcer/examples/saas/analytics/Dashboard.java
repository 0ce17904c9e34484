package dev.privacyenforcer.examples.saas.analytics;

import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.examples.saas.facts.Situation;

/** What a customer sees of the visitors of a website. */
public final class Dashboard {

    private final String site;
    private final String plan;

    /** Creates the dashboard of a website, under the plan that its owner has booked. */
    public Dashboard(String site, String plan) {
        this.site = site;
        this.plan = plan;
    }

    /** {@return a line of the list of pages} */
    public String line(PageView view) {
        return Situation.where("request.same_tenant", site.equals(view.site()))
                .and("request.plan", plan)
                .get(() -> show(view));
    }

    @Purpose("analytics.reporting")
    private String show(PageView view) {
        return view.path() + " from " + view.country();
    }
}
