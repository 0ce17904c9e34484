package dev.privacyenforcer.spring;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.consent.JdbcConsent;
import dev.privacyenforcer.evidence.Instance;
import dev.privacyenforcer.evidence.JdbcFlows;
import dev.privacyenforcer.jdbc.Database;
import dev.privacyenforcer.rights.JdbcRights;
import dev.privacyenforcer.rights.RightsLedger;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Keeps consents, rights and evidence in the database of the application, if {@code privacy.enforcer.store} says so.
 */
@AutoConfiguration(
        before = EnforcerAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnProperty(prefix = EnforcerProperties.PREFIX, name = "store", havingValue = "jdbc")
class StoreAutoConfiguration {

    private static final String JDBC = EnforcerProperties.PREFIX + ".jdbc";

    @Bean
    @ConditionalOnMissingBean
    Database enforcerDatabase(ObjectProvider<DataSource> sources, EnforcerProperties properties) {
        DataSource source = sources.getIfUnique();
        if (source == null) {
            throw new IllegalStateException("ENF-380 Store 'jdbc' has no database: there is no one data source\n"
                    + "  at      property privacy.enforcer.store\n"
                    + "  because it asks for the bean of type DataSource, and there is none, or several and none is"
                    + " primary\n"
                    + "  fix     configure spring.datasource.url, mark one as @Primary, or declare a bean of type"
                    + " Database");
        }
        Database database = Database.of(source);
        if (properties.jdbc().createTables()) {
            database.createTables();
        }
        return database;
    }

    @Bean
    @ConditionalOnMissingBean(ConsentProvider.class)
    @ConditionalOnBooleanProperty(name = JDBC + ".consent", matchIfMissing = true)
    JdbcConsent enforcerConsentStore(Database database) {
        return JdbcConsent.in(database);
    }

    @Bean
    @ConditionalOnMissingBean(RightsLedger.class)
    @ConditionalOnBooleanProperty(name = JDBC + ".rights", matchIfMissing = true)
    JdbcRights enforcerRightsLedger(Database database) {
        return JdbcRights.in(database);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = JDBC + ".evidence", matchIfMissing = true)
    EvidenceRecording enforcerEvidenceRecording(Enforcer enforcer, Database database, EnforcerProperties properties) {
        Duration interval = properties.jdbc().flushInterval();
        Instance instance = Instance.of(properties.environment(), properties.build(), interval);
        return new EvidenceRecording(enforcer, JdbcFlows.in(database, instance), interval);
    }
}
