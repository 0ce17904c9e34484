package dev.privacyenforcer.spring;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.Guarded;
import dev.privacyenforcer.consent.Announcing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.module.SimpleModule;

/** Makes a Spring Boot application keep the privacy policy that {@code privacy.enforcer.policy} names. */
@AutoConfiguration
@EnableConfigurationProperties(EnforcerProperties.class)
class EnforcerAutoConfiguration {

    @Bean
    static PolicyInstaller enforcerPolicyInstaller() {
        return new PolicyInstaller();
    }

    @Bean
    ChangeListener enforcerChangeListener(Enforcer enforcer, ObjectProvider<Announcing> sources) {
        return new ChangeListener(enforcer, sources);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static ScopeAdvisor enforcerScopeAdvisor() {
        return new ScopeAdvisor();
    }

    /** Servlet applications. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass(WebMvcConfigurer.class)
    static class Web {

        @Bean
        WebMvcConfigurer enforcerWebMvcConfigurer() {
            HandlerPurpose purposes = new HandlerPurpose();
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(purposes).order(Ordered.HIGHEST_PRECEDENCE);
                }
            };
        }
    }

    /** Applications that call others; who builds a client adds the interceptor. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ClientHttpRequestInterceptor.class)
    static class Clients {

        @Bean
        ClientHttpRequestInterceptor enforcerPurposeForwarding() {
            return new PurposeForwarding();
        }
    }

    /** Applications that write JSON. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JsonMapperBuilderCustomizer.class)
    static class Json {

        @Bean
        JsonMapperBuilderCustomizer enforcerJsonMapperBuilderCustomizer() {
            SimpleModule module = new SimpleModule("privacy-enforcer");
            module.addDeserializer(Guarded.class, new GuardedReader());
            return mapper -> mapper.addModule(module.setSerializerModifier(new WithholdingModifier()));
        }
    }

    /** Applications with an actuator. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
    static class Actuator {

        @Bean
        @ConditionalOnAvailableEndpoint(PrivacyEndpoint.class)
        PrivacyEndpoint privacyEndpoint(Enforcer enforcer) {
            return new PrivacyEndpoint(enforcer);
        }
    }
}
