package dev.privacyenforcer.spring;

import dev.privacyenforcer.policy.Mode;
import java.io.File;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says of the policy.
 *
 * @param policy Location of the privacy policy. Without a prefix such as "classpath:" or "file:", a file.
 * @param mode Mode to run the policy in, in place of its own.
 * @param reportDirectory Directory that "flows.json" and "inventory.html" are written to when the application stops.
 *     Nothing is written without it.
 */
@ConfigurationProperties(EnforcerProperties.PREFIX)
record EnforcerProperties(
        @DefaultValue("classpath:privacy/policy.json") String policy,
        @Nullable Mode mode,
        @Nullable File reportDirectory) {

    static final String PREFIX = "privacy.enforcer";
}
