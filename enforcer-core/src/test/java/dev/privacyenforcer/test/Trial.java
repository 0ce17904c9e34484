package dev.privacyenforcer.test;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.privacyenforcer.Guarded;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.PersonalData;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.Guard;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A person, a policy, and tests that are run to see how they end. */
final class Trial {

    static final String POLICY = """
            {"policy": {"id": "trial", "version": "1", "effectiveFrom": "2026-01-01"},
             "dataSubjects": {"customer": {}},
             "recipients": {"processor.mail": {"countries": ["DE"]}},
             "activities": [
               {"id": "service", "purpose": "essential.service", "categories": ["user.contact.email"],
                "operations": ["use", "log", "store"], "recipients": ["processor.mail"],
                "legalBases": ["contract"], "clauses": ["1"]}]}""";

    @DataSubject("customer")
    record Person(
            String number,
            @PersonalData("user.contact.email") String email,
            @PersonalData("user.name") String name) {}

    private Trial() {}

    /** {@return for each test, why it failed, or an empty text} */
    static Map<String, String> run(Class<?> type) {
        Map<String, String> results = new TreeMap<>();
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .selectors(selectClass(type))
                .execute()
                .allEvents()
                .finished()
                .stream()
                .filter(event -> event.getTestDescriptor().isTest() || failure(event) != null)
                .forEach(event -> results.put(name(event), text(failure(event))));
        return results;
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName().replaceAll("\\(.*", "");
    }

    private static Throwable failure(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElse(null);
    }

    private static String text(Throwable failure) {
        if (failure == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Throwable suppressed : failure.getSuppressed()) {
            text.append('\n').append(suppressed.getMessage());
        }
        return text.toString();
    }

    /** Does something with the e-mail address, as a method with {@code @Performs} or {@code @Recipient} would. */
    static void perform(Operation operation, String recipient, String email) {
        Object before = Guard.open(AccessPoints.number(
                AccessPoint.of(AccessPoint.Kind.SCOPE, "com.acme.Shop", "Shop.java", "act", 1, "", List.of())
                        .opening("essential.service", operation, recipient, null, null)));
        try {
            Guarded.of("user.contact.email", "customer", email).run(address -> {});
        } finally {
            Guard.close(before);
        }
    }
}
