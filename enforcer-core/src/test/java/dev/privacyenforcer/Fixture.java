package dev.privacyenforcer;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.Datum;
import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** A small shop: its policy, and the guarded accesses that a weaver would have made of its code. */
final class Fixture {

    static final String SERVICE = "essential.service";
    static final String PAYMENT = "essential.service.payment_processing";
    static final String MARKETING = "marketing.communications.email";

    private static final int EMAIL = site(AccessPoint.Kind.READ, "user.contact.email");
    private static final int EMAIL_WRITE = site(AccessPoint.Kind.WRITE, "user.contact.email");
    private static final int CARD_WRITE = site(AccessPoint.Kind.WRITE, "user.financial.credit_card");
    private static final int LIKES = site(AccessPoint.Kind.READ, "user.behavior");

    private Fixture() {}

    /** {@return the policy; {@code more} goes in front of its activities} */
    static Policy policy(String more) {
        return policy("1", more, "service");
    }

    static Policy policy(String version, String more, String activity) {
        String json = """
                {"policy": {"id": "shop", "version": "%s", "effectiveFrom": "2026-01-01"}, %s
                 "dataSubjects": {"customer": {}},
                 "recipients": {"processor.mail": {"countries": ["DE"]}},
                 "activities": [
                   {"id": "%s", "purpose": "essential.service.**", "categories": ["user.contact", "user.behavior"],
                    "legalBases": ["contract"], "recipients": ["processor.mail"], "clauses": ["2"]}],
                 "prohibitions": [
                   {"id": "no-card", "categories": ["user.financial"], "operations": ["collect", "log"], "clauses": ["3"]}]}
                """.formatted(version, more.isEmpty() ? "" : more + ",", activity);
        return PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "shop.json");
    }

    static Enforcer install(Policy policy) {
        return install(policy, policy.mode());
    }

    static Enforcer install(Policy policy, Mode mode) {
        return Enforcer.install(policy, mode, Clock.systemUTC(), new Coverage(List.of(), List.of()), null);
    }

    static Object email() {
        return Guard.read(null, "ada@shop.example", EMAIL);
    }

    static int likes() {
        return Guard.read(null, 7, LIKES);
    }

    static Object writeEmail() {
        return Guard.write(null, "ada@shop.example", EMAIL_WRITE);
    }

    static Object writeCard() {
        return Guard.write(null, "4111", CARD_WRITE);
    }

    /** Runs a task in a scope as the weaver opens it. */
    static void in(AccessPoint point, Runnable task) {
        Object token = Guard.open(AccessPoints.number(point));
        try {
            task.run();
        } finally {
            Guard.close(token);
        }
    }

    static AccessPoint recipient(String key, Datum... data) {
        return scope(List.of(data), null, null, key);
    }

    static AccessPoint performs(Operation operation, Datum... data) {
        return scope(List.of(data), null, operation, null);
    }

    static AccessPoint toStringOf(Datum... data) {
        return AccessPoint.of(
                AccessPoint.Kind.TO_STRING, "shop.Customer", "Customer.java", "toString", 9, "", List.of(data));
    }

    static AccessPoint scope(List<Datum> data, String purpose, Operation operation, String recipient) {
        return AccessPoint.of(AccessPoint.Kind.SCOPE, "shop.Service", "Service.java", "serve", 5, "", data)
                .opening(purpose, operation, recipient, null, null);
    }

    private static int site(AccessPoint.Kind kind, String category) {
        String member = "shop.Customer#" + category.substring(category.lastIndexOf('.') + 1);
        return AccessPoints.number(AccessPoint.of(
                kind, "shop.Customer", "Customer.java", "m", 3, member, List.of(new Datum("customer", category))));
    }
}
