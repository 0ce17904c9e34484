package dev.privacyenforcer.spring;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.evidence.Flow;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Small applications that depend on this module. */
final class Contexts {

    private Contexts() {}

    static ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        AopAutoConfiguration.class, JacksonAutoConfiguration.class, EnforcerAutoConfiguration.class));
    }

    static List<Flow> flows() {
        return Enforcer.installed().orElseThrow().observe().flows();
    }
}
