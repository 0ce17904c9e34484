package dev.privacyenforcer.report;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.evidence.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A week of a program under {@link Jetrack}, flow by flow. */
@NullUnmarked
final class Week {

    static final Instant FROM = Instant.parse("2026-02-02T06:00:00Z");

    private final List<Flow> flows = new ArrayList<>();

    static Observation inLogMode() {
        Week week = new Week().ordinary();
        week.flow("website_visitor", "user.device.ip_address", Operation.LOG, "analytics", null)
                .refused(
                        Outcome.WOULD_DENY, "PROHIBITED", "no-ip-storage", 318, "com.jetrack.collect.RequestLog#write");
        week.flow("customer", "user.contact.email", Operation.USE, "marketing.communications.email", null)
                .refused(Outcome.WOULD_DENY, "PURPOSE_NOT_ALLOWED", null, 42, "com.jetrack.crm.Newsletter#send");
        return week.observation("log", List.of("com.jetrack.legacy.Visit"));
    }

    static Observation inBlockMode() {
        Week week = new Week().ordinary();
        week.flow("website_visitor", "user.device.ip_address", Operation.STORE, "analytics", null)
                .refused(Outcome.DENIED, "PROHIBITED", "no-ip-storage", 3, "com.jetrack.collect.Visits#save");
        week.flow("customer", "user.contact.email", Operation.SHARE, "essential.service", "processor.mailing")
                .refused(Outcome.DENIED, "RECIPIENT_UNDECLARED", null, 7, "com.jetrack.crm.Mailer#push");
        week.flow("customer", "user.contact.email", Operation.USE, null, null)
                .refused(Outcome.DENIED, "PURPOSE_MISSING", null, 1, "com.jetrack.web.ProfilePage#show");
        return week.observation("block", List.of());
    }

    static Observation ofNothing() {
        return new Week().observation("block", List.of());
    }

    private Week ordinary() {
        flow("customer", "user.name", Operation.USE, "essential.service", null)
                .permitted("accounts", "CONTRACT", 18_204, "com.jetrack.web.Dashboard#show");
        flow("customer", "user.contact.email", Operation.USE, "essential.service", null)
                .permitted("accounts", "CONTRACT", 9_310, "com.jetrack.web.Dashboard#show");
        flow("customer", "user.contact.email", Operation.STORE, "essential.service", null)
                .permitted("accounts", "CONTRACT", 512, "com.jetrack.account.Accounts#save");
        flow("customer", "user.contact.email", Operation.SHARE, "essential.service", "processor.hosting")
                .permitted("accounts", "CONTRACT", 512, "com.jetrack.account.Backup#run");
        flow(
                        "customer",
                        "user.payment",
                        Operation.SHARE,
                        "essential.service.payment_processing",
                        "processor.payment.cards")
                .permitted("billing", "CONTRACT", 131, "com.jetrack.billing.Checkout#pay");
        flow("customer", "user.contact.address", Operation.USE, "essential.service.payment_processing", null)
                .permitted("billing", "CONTRACT", 131, "com.jetrack.billing.Invoices#write");
        flow("customer", "user.contact.email", Operation.USE, "essential.service.notifications.email", null)
                .permitted("messages", "UNDECLARED", 77, "com.jetrack.mail.Messages#send");
        flow("website_visitor", "user.device.browser", Operation.COLLECT, "analytics", null)
                .permitted("site-analytics", "UNDECLARED", 1_204_331, "com.jetrack.collect.Collector#accept");
        flow("website_visitor", "user.location.imprecise", Operation.DERIVE, "analytics", null)
                .permitted("site-analytics", "UNDECLARED", 1_204_331, "com.jetrack.collect.Country#of");
        flow("website_visitor", "user.behavior.browsing_history", Operation.SHARE, "analytics", "processor.hosting")
                .permitted("site-analytics", "UNDECLARED", 1_204_331, "com.jetrack.collect.Visits#save");
        flow("customer", "user.name", Operation.COLLECT, null, null).add(Outcome.RECORDED, null, null, null, 512, "");
        flow("customer", "user.contact.email", Operation.USE, null, null)
                .add(Outcome.INTERNAL, null, null, null, 40, "");
        return this;
    }

    private Observation observation(String mode, List<String> unwoven) {
        return new Observation(
                "jetrack",
                "2025-12-21",
                Jetrack.SHA,
                mode,
                FROM,
                FROM.plus(Duration.ofDays(7)),
                List.of("com.jetrack.account.Customer", "com.jetrack.collect.Visitor"),
                unwoven,
                List.of(),
                Map.of("no-ip-storage", 1_204_334L, "no-sale", 3_641_900L, "no-card-storage", 131L),
                Map.of("scope_not_closed", 2L),
                flows);
    }

    private Draft flow(String dataSubject, String category, Operation operation, String purpose, String recipient) {
        return new Draft(dataSubject, category, operation, purpose, recipient);
    }

    /** The keys of a flow, before what became of it. */
    private final class Draft {

        private final String dataSubject;
        private final String category;
        private final Operation operation;
        private final String purpose;
        private final String recipient;

        Draft(String dataSubject, String category, Operation operation, String purpose, String recipient) {
            this.dataSubject = dataSubject;
            this.category = category;
            this.operation = operation;
            this.purpose = purpose;
            this.recipient = recipient;
        }

        void permitted(String rule, String basis, long count, String within) {
            add(Outcome.PERMITTED, null, rule, basis, count, within);
        }

        void refused(Outcome outcome, String reason, String rule, long count, String within) {
            add(outcome, reason, rule, null, count, within);
        }

        void add(Outcome outcome, String reason, String rule, String basis, long count, String within) {
            String type = within.isEmpty() ? "com.jetrack.account.Customer#copy" : within;
            String file = type.replaceAll(".*\\.(\\w+)#.*", "$1.java");
            flows.add(new Flow(
                    dataSubject,
                    category,
                    operation,
                    purpose == null ? List.of() : List.of(purpose),
                    recipient == null ? List.of() : List.of(recipient),
                    operation == Operation.STORE ? "US" : null,
                    "com.jetrack.account.Customer#" + category.substring(category.lastIndexOf('.') + 1),
                    type + "(" + file + ":" + (20 + flows.size()) + ")",
                    within,
                    outcome,
                    reason,
                    rule,
                    basis,
                    rule == null ? List.of() : List.of("1.3"),
                    null,
                    count,
                    FROM.plusSeconds(61),
                    FROM.plus(Duration.ofDays(6)).plusSeconds(count % 40_000)));
        }
    }
}
