package dev.privacyenforcer.examples.saas.support;

import dev.privacyenforcer.annotations.Deidentifies;
import dev.privacyenforcer.annotations.Purpose;
import dev.privacyenforcer.examples.saas.account.Customer;
import dev.privacyenforcer.examples.saas.analytics.PageView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers tickets. */
@Purpose("essential.service.operations.support")
public final class SupportDesk {

    /** {@return what the customer asks} */
    public String read(Ticket ticket) {
        return ticket.getMessage();
    }

    /** {@return how often the pages of the customer's website were seen} */
    @Deidentifies(by = "privacy review", reason = "how often a page was seen says of no visitor that they saw it")
    public List<PageFigure> pages(Collection<PageView> views) {
        Map<String, Long> counts = views.stream().collect(Collectors.groupingBy(PageView::path, Collectors.counting()));
        return counts.entrySet().stream()
                .map(page -> new PageFigure(page.getKey(), page.getValue()))
                .toList();
    }

    /** {@return where a visitor came from; of a single visit, which support should not see} */
    public String referrer(PageView view) {
        return view.referrer();
    }

    /** {@return whether the customer's password is the one they claim; nobody at support should ever ask} */
    public boolean knows(Customer customer, String password) {
        return customer.getPassword().equals(password);
    }
}
