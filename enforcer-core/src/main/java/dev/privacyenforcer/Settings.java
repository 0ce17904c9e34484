package dev.privacyenforcer;

import dev.privacyenforcer.evidence.Instance;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the environment says: which policy, in which mode. */
final class Settings {

    static final String POLICY = "privacy.enforcer.policy";
    static final String MODE = "privacy.enforcer.mode";
    static final String EVIDENCE = "privacy.enforcer.evidence";
    static final String INTERVAL = "privacy.enforcer.evidence.interval";
    static final String ENVIRONMENT = "privacy.enforcer.environment";
    static final String BUILD = "privacy.enforcer.build";
    static final String RELOAD = "privacy.enforcer.reload";
    static final String RESOURCE = "privacy/policy.json";

    private Settings() {}

    /** The policy that a program without {@code Enforcer.install} starts with. */
    static Policy policy() {
        String file = System.getProperty(POLICY);
        if (file != null) {
            return PolicyReader.read(Path.of(file));
        }
        try (InputStream resource = resource()) {
            if (resource == null) {
                throw new IllegalStateException(
                        "ENF-002 No policy: personal data are accessed and nothing says what is allowed\n"
                                + "  at      the first guarded access to personal data\n"
                                + "  because system property " + POLICY + " is not set, there is no " + RESOURCE
                                + " on the class path, and Enforcer.install was not called\n"
                                + "  fix     do one of the three, before personal data are accessed");
            }
            return PolicyReader.read(resource, RESOURCE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable InputStream resource() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        InputStream found = context == null ? null : context.getResourceAsStream(RESOURCE);
        return found != null ? found : Settings.class.getClassLoader().getResourceAsStream(RESOURCE);
    }

    /** The mode of the policy, unless the environment overrides it. */
    static Mode mode(Mode declared) {
        String override = System.getProperty(MODE);
        if (override == null) {
            return declared;
        }
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.key().equals(override))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("ENF-003 Unknown mode '" + override + "'\n"
                        + "  at      system property " + MODE + "\n"
                        + "  because the modes are "
                        + Arrays.stream(Mode.values()).map(Mode::key).collect(Collectors.joining(", ")) + "\n"
                        + "  fix     correct the property, or leave it out to use the mode of the policy"));
    }

    /** {@return a directory, or the address of a database; null: the evidence is not kept} */
    static @Nullable String evidence() {
        return System.getProperty(EVIDENCE);
    }

    /** {@return this program among those that keep their evidence in one database} */
    static Instance instance(Duration interval) {
        return Instance.of(System.getProperty(ENVIRONMENT, ""), System.getProperty(BUILD, ""), interval);
    }

    /** {@return a duration of the environment, or null if it is not set} */
    static @Nullable Duration duration(String property) {
        String text = System.getProperty(property);
        if (text == null) {
            return null;
        }
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && !duration.isZero()) {
                return duration;
            }
        } catch (DateTimeParseException noDuration) {
            // reported below
        }
        throw new IllegalStateException("ENF-008 No duration '" + text + "'\n"
                + "  at      system property " + property + "\n"
                + "  because a duration above zero is expected, in the form of ISO 8601\n"
                + "  fix     write it as PT10S (ten seconds) or PT5M (five minutes)");
    }

    static String secondPolicy(Policy present, Mode presentMode, Policy refused, Mode refusedMode) {
        return "ENF-004 Second policy refused: " + describe(refused, refusedMode) + "\n"
                + "  at      Enforcer.install\n"
                + "  because " + describe(present, presentMode) + " is installed in this class-loading realm\n"
                + "  fix     install one policy, once; a test closes its Enforcer before the next one";
    }

    static String otherPolicy(Policy present, Policy refused) {
        return "ENF-006 Reload refused: policy " + refused.header().name() + " is not a version of the present one\n"
                + "  at      Enforcer.reload\n"
                + "  because policy " + present.header().name() + " is in force\n"
                + "  fix     keep the policy's 'id' across its versions, or restart with the other policy";
    }

    private static String describe(Policy policy, Mode mode) {
        return "policy " + policy.header().name() + " (sha256 " + policy.sha256() + ", mode " + mode.key() + ")";
    }
}
