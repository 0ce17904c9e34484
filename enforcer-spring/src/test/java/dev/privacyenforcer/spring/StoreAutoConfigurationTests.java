package dev.privacyenforcer.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.PurposeScope;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.consent.ConsentRecord;
import dev.privacyenforcer.consent.ConsentRecord.Event;
import dev.privacyenforcer.consent.ConsentStore;
import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.evidence.Fleet;
import dev.privacyenforcer.evidence.FleetQuery;
import dev.privacyenforcer.evidence.JdbcFlows;
import dev.privacyenforcer.jdbc.Database;
import dev.privacyenforcer.rights.Claim;
import dev.privacyenforcer.rights.RightsEntry;
import dev.privacyenforcer.rights.RightsLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class StoreAutoConfigurationTests {

    private static final String MAIL = "marketing.communications.email";
    private static final Request MAILING =
            new Request("customer", "user.contact.email", Operation.USE, MAIL, List.of());
    private static final Request SERVICE =
            new Request("customer", "user.contact.email", Operation.USE, "essential.service", List.of());
    private static final Request SALE =
            new Request("customer", "user.contact.email", Operation.USE, "third_party_sharing", List.of());

    @TempDir
    Path directory;

    private ApplicationContextRunner runner =
            Contexts.runner().withConfiguration(AutoConfigurations.of(StoreAutoConfiguration.class));

    @BeforeEach
    void writePolicy() throws IOException {
        Path file = Files.writeString(directory.resolve("policy.json"), """
                {"policy": {"id": "stored", "effectiveFrom": "2026-01-01"}, "dataSubjects": {"customer": {}},
                 "activities": [
                   {"id": "newsletter", "purpose": "marketing.communications.email", "operations": ["use"],
                    "categories": ["user.contact"], "legalBases": [{"basis": "consent", "per": ["category"]}]},
                   {"id": "service", "purpose": "essential.service", "operations": ["use"],
                    "categories": ["user.contact", "user.name"], "legalBases": ["contract"]},
                   {"id": "partners", "purpose": "third_party_sharing", "operations": ["use"],
                    "categories": ["user.contact"], "legalBases": ["contract"]}],
                 "prohibitions": [
                   {"id": "opt-out", "purposes": ["third_party_sharing"], "when": {"request.gpc": true},
                    "reason": "OPTED_OUT"}]}
                """);
        runner =
                runner.withPropertyValues("privacy.enforcer.policy=" + file, "privacy.enforcer.environment=production");
    }

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void keepsConsentsAndRightsInTheDatabaseAndHeedsThemAtOnce() {
        stored().run(context -> {
            ConsentStore consents = context.getBean(ConsentStore.class);
            RightsLedger rights = context.getBean(RightsLedger.class);
            assertThat(reason(context, MAILING)).isEqualTo(Reason.CONSENT_MISSING);

            consents.append(said(Event.GIVEN).bound(Bonds.NONE));
            consents.append(said(Event.GIVEN).bound(new Bonds(null, "user.contact", null)));
            assertThat(reason(context, MAILING)).isNull();

            consents.append(said(Event.WITHDRAWN));
            assertThat(reason(context, MAILING)).isEqualTo(Reason.CONSENT_WITHDRAWN);

            assertThat(reason(context, SERVICE)).isNull();
            rights.append(RightsEntry.of(Claim.RESTRICTION, "ada", "customer", Instant.now()));
            assertThat(reason(context, SERVICE)).isEqualTo(Reason.RESTRICTED);
        });
    }

    @Test
    void keepsTheEvidenceUntilTheContextCloses() throws Exception {
        DataSource source = Stored.source();
        stored().withPropertyValues("privacy.enforcer.jdbc.rights=false")
                .run(context -> PurposeScope.run("essential.service", () -> new Person().getName()));

        Fleet fleet = JdbcFlows.read(Database.of(source), new FleetQuery("stored", "production", null, null, null));

        assertThat(fleet.observation().flows()).singleElement().satisfies(flow -> assertThat(flow.count())
                .isEqualTo(1));
        assertThat(fleet.snapshots()).allMatch(snapshot -> snapshot.complete());
    }

    @Test
    void contextsThatShareAPolicyCountOnce() throws Exception {
        DataSource source = Stored.source();
        stored().withPropertyValues("privacy.enforcer.jdbc.rights=false")
                .run(first -> stored().withPropertyValues("privacy.enforcer.jdbc.rights=false")
                        .run(second -> PurposeScope.run("essential.service", () -> new Person().getName())));

        Fleet fleet = JdbcFlows.read(Database.of(source), FleetQuery.of("stored"));

        assertThat(fleet.observation().flows()).singleElement().satisfies(flow -> assertThat(flow.count())
                .isEqualTo(1));
    }

    @Test
    void keepsNothingUnlessAsked() {
        runner.withUserConfiguration(Stored.class).run(context -> assertThat(context)
                .doesNotHaveBean(Database.class)
                .doesNotHaveBean(ConsentStore.class)
                .doesNotHaveBean(RightsLedger.class));
    }

    @Test
    void leavesTheConsentsToTheBeanOfTheApplicationAndHeedsObjectionsStill() {
        stored().withUserConfiguration(Own.class).run(context -> {
            assertThat(context).doesNotHaveBean(ConsentStore.class);
            assertThat(reason(context, MAILING)).isNull();

            context.getBean(RightsLedger.class)
                    .append(RightsEntry.objection("marketing", "ada", "customer", Instant.now()));

            assertThat(reason(context, MAILING)).isEqualTo(Reason.OBJECTED);
        });
    }

    @Test
    void doesNotStartWithoutADataSource() {
        runner.withPropertyValues("privacy.enforcer.store=jdbc")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageStartingWith("ENF-380"));
        assertThat(Enforcer.installed()).isEmpty();
    }

    @Test
    void refusesTwoProvidersOfFacts() {
        runner.withUserConfiguration(Facts.class, OtherFacts.class)
                .run(context -> assertThat(context).getFailure().hasMessageContaining("ENF-381 Two context providers"));
        assertThat(Enforcer.installed()).isEmpty();
    }

    @Test
    void heedsTheGlobalOptOutOfTheRequest() {
        runner.run(context -> {
            assertThat(reason(context, SALE)).isEqualTo(Reason.OPTED_OUT); // no request: it is not known
            serve(null);
            assertThat(reason(context, SALE)).isNull();
            serve("1");
            assertThat(reason(context, SALE)).isEqualTo(Reason.OPTED_OUT);
            serve("0");
            assertThat(reason(context, SALE)).isNull();
        });
    }

    @Test
    void asksTheBeanForFactsFirst() {
        runner.withUserConfiguration(Facts.class).run(context -> {
            serve(null);
            assertThat(reason(context, SALE)).isEqualTo(Reason.OPTED_OUT);
        });
    }

    private ApplicationContextRunner stored() {
        return runner.withUserConfiguration(Stored.class)
                .withPropertyValues(
                        "privacy.enforcer.store=jdbc",
                        "privacy.enforcer.jdbc.create-tables=true",
                        "privacy.enforcer.jdbc.flush-interval=1h");
    }

    private static void serve(String signal) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (signal != null) {
            request.addHeader("Sec-GPC", signal);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static ConsentRecord said(Event event) {
        return ConsentRecord.of(event, "ada", "customer", MAIL, Instant.now());
    }

    private static Reason reason(ApplicationContext context, Request request) {
        Decision decision = context.getBean(Enforcer.class).decide(request, "ada");
        return decision instanceof Deny denied ? denied.reason() : null;
    }

    /** A database that outlives the context, and loses all between tests. */
    @Configuration(proxyBeanMethods = false)
    static class Stored {

        private static String url = "";

        @Bean
        DataSource dataSource() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            return source;
        }

        static DataSource source() {
            return new Stored().dataSource();
        }
    }

    @BeforeEach
    void newDatabase() {
        Stored.url = "jdbc:h2:mem:" + directory.getFileName() + ";DB_CLOSE_DELAY=-1";
    }

    @Configuration(proxyBeanMethods = false)
    static class Own {

        @Bean
        ConsentProvider own() {
            return new ConsentProvider() {
                @Override
                public ConsentState find(String id, String dataSubject, String purpose) {
                    return ConsentState.GIVEN;
                }

                @Override
                public ConsentState find(String id, String dataSubject, String purpose, Bonds bonds) {
                    return ConsentState.GIVEN;
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Facts {

        @Bean
        ContextProvider facts() {
            return new Optouts();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OtherFacts {

        @Bean
        ContextProvider otherFacts() {
            return new Optouts();
        }
    }

    private static final class Optouts implements ContextProvider {

        @Override
        public Map<String, Map<String, Object>> find(java.util.Collection<String> ids, String dataSubject) {
            return Map.of();
        }

        @Override
        public Object current(String attribute, Request request) {
            return attribute.equals("request.gpc") ? true : null;
        }
    }
}
