package dev.privacyenforcer.test;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A policy that a test asked for and got.
 *
 * @param wanted what it asked for
 * @param enforcer what it got
 */
record TestPolicy(WithPolicy wanted, Enforcer enforcer) {

    static TestPolicy install(WithPolicy wanted, ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        Enforcer.installed().ifPresent(present -> {
            throw new IllegalStateException(
                    TestTexts.secondPolicy(test, present.policy().header().name()));
        });
        if (wanted.mode().length > 1) {
            throw new IllegalArgumentException(TestTexts.severalModes(test));
        }
        Policy policy = read(wanted.value(), test);
        Enforcer enforcer =
                wanted.mode().length == 0 ? Enforcer.install(policy) : Enforcer.install(policy, wanted.mode()[0]);
        if (recordsEach(policy)) {
            enforcer.record(new Forgetful(), Duration.ofDays(1));
        }
        return new TestPolicy(wanted, enforcer);
    }

    private static boolean recordsEach(Policy policy) {
        return policy.activities().stream()
                .flatMap(activity -> activity.obligations().stream())
                .anyMatch(owed -> owed.duty() == Obligation.Duty.RECORD_EACH);
    }

    private static Policy read(String value, Class<?> test) {
        if (value.stripLeading().startsWith("{")) {
            return PolicyReader.read(value.getBytes(StandardCharsets.UTF_8), "@WithPolicy of " + test.getSimpleName());
        }
        String name = value.startsWith("/") ? value.substring(1) : value;
        try (InputStream resource = test.getClassLoader().getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalArgumentException(TestTexts.noResource(test, name));
            }
            return PolicyReader.read(resource, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
