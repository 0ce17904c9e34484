package dev.privacyenforcer.spring;

import dev.privacyenforcer.policy.Mode;
import java.io.File;
import java.time.Duration;
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
 * @param store Where consents, rights and evidence are kept. Without it, nowhere of ours.
 * @param environment Name of the environment in the evidence, such as "production".
 * @param build Name of the build in the evidence.
 * @param jdbc What the store "jdbc" keeps.
 */
@ConfigurationProperties(EnforcerProperties.PREFIX)
record EnforcerProperties(
        @DefaultValue("classpath:privacy/policy.json") String policy,
        @Nullable Mode mode,
        @Nullable File reportDirectory,
        @Nullable Store store,
        @DefaultValue("") String environment,
        @DefaultValue("") String build,
        @DefaultValue Jdbc jdbc) {

    static final String PREFIX = "privacy.enforcer";

    /** Where things are kept. */
    enum Store {
        /** In the database of the application's data source. */
        JDBC
    }

    /**
     * What the store keeps in the database.
     *
     * @param createTables Whether tables that are missing are created at start.
     * @param consent Whether consents are kept and heeded, unless there is another consent provider.
     * @param rights Whether rights are kept and heeded. Data of people whom nobody identifies are then denied.
     * @param evidence Whether evidence is kept.
     * @param flushInterval How often evidence is written. What was counted since is lost when the application is
     *     killed.
     */
    record Jdbc(
            @DefaultValue("false") boolean createTables,
            @DefaultValue("true") boolean consent,
            @DefaultValue("true") boolean rights,
            @DefaultValue("true") boolean evidence,
            @DefaultValue("10s") Duration flushInterval) {}
}
