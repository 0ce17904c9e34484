package dev.privacyenforcer.spring;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.ResourceLoaderAware;
import org.springframework.core.env.Environment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ResourceUtils;

/** Installs the policy before the first bean of the application exists, and leaves it after the last is gone. */
final class PolicyInstaller implements BeanFactoryPostProcessor, EnvironmentAware, ResourceLoaderAware, DisposableBean {

    private @Nullable Environment environment;
    private @Nullable ResourceLoader resources;
    private @Nullable EnforcerProperties properties;
    private @Nullable Enforcer enforcer;
    private @Nullable ContextConsent consent;
    private @Nullable ContextFacts facts;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void setResourceLoader(ResourceLoader resourceLoader) {
        this.resources = resourceLoader;
    }

    @Override
    @SuppressWarnings("NullAway") // Spring has set both
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        EnforcerProperties bound =
                Binder.get(environment).bindOrCreate(EnforcerProperties.PREFIX, EnforcerProperties.class);
        ContextConsent asked = ContextConsent.of(beanFactory);
        ContextFacts known = ContextFacts.of(beanFactory);
        Enforcer installed = Realm.enter(read(bound.policy(), resources), bound.mode(), asked, known);
        consent = asked;
        facts = known;
        properties = bound;
        enforcer = installed;
        beanFactory.registerSingleton("enforcer", installed);
    }

    private static Policy read(String location, ResourceLoader resources) {
        Resource resource =
                ResourceUtils.isUrl(location) ? resources.getResource(location) : new FileSystemResource(location);
        try (InputStream in = resource.getInputStream()) {
            return PolicyReader.read(in, location);
        } catch (IOException missing) {
            throw new PolicyNotFoundException(location, missing);
        }
    }

    @Override
    public void destroy() {
        Enforcer installed = enforcer;
        if (installed == null) {
            return;
        }
        try {
            if (properties != null && properties.reportDirectory() != null) {
                installed.writeReport(properties.reportDirectory().toPath());
            }
        } finally {
            Realm.leave(installed, consent, facts);
        }
    }
}
