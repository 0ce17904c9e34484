package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.ConsentRecord;
import dev.privacyenforcer.consent.ConsentRecord.Event;
import dev.privacyenforcer.consent.JdbcConsent;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.jdbc.BreakableSource;
import dev.privacyenforcer.jdbc.Database;
import dev.privacyenforcer.jdbc.TestDatabase;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.rights.Claim;
import dev.privacyenforcer.rights.JdbcRights;
import dev.privacyenforcer.rights.Rights;
import dev.privacyenforcer.rights.RightsEntry;
import dev.privacyenforcer.rights.RightsEntry.Step;
import dev.privacyenforcer.shop.Campaign;
import dev.privacyenforcer.shop.Shops;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** From the woven field to the tables and back. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoresTests {

    private static final String MAIL = "marketing.communications.email";
    private static final String ADA = "ada";
    private static final Duration STALENESS = Duration.ofMillis(400);
    private static final ConsentOptions OPTIONS =
            ConsentOptions.USUAL.withBudget(Duration.ofSeconds(20)).withStaleness(STALENESS);
    private static final Request NEWSLETTER =
            new Request("customer", "user.contact.email", Operation.USE, MAIL, List.of());
    private static final Request OFFER =
            new Request("customer", "user.contact.email", Operation.USE, "marketing.advertising", List.of());
    private static final Request SHIPPING =
            new Request("customer", "user.contact.email", Operation.USE, "essential.service", List.of());
    private static final Request STATISTICS =
            new Request("customer", "user.contact.email", Operation.USE, "analytics.reporting", List.of());

    private final BreakableSource source;
    private final Node here;
    private final Node there;
    private final Campaign newsletter = Shops.newsletter();
    private @Nullable Enforcer enforcer;

    /** What one instance of a program has: its own stores and its own answers, on the database of all. */
    private record Node(JdbcConsent consents, JdbcRights rights, Consents sources) {

        static Node on(Database database) {
            JdbcConsent consents = JdbcConsent.in(database);
            JdbcRights rights = JdbcRights.in(database);
            Rights both = Rights.of(rights);
            return new Node(
                    consents,
                    rights,
                    FactSources.of(both.facts(), OPTIONS)
                            .and(both.over(consents), OPTIONS)
                            .sources());
        }

        /** As {@link Enforcer#decide(Request, Object)}, of which there is one in a virtual machine. */
        Decision decide(Request request) {
            return CompiledPolicy.of(policy(), Clock.systemUTC())
                    .decide(request, new PersonAtHand(sources, ADA, "customer"));
        }

        @Nullable
        Reason reason(Request request) {
            return decide(request) instanceof Deny denied ? denied.reason() : null;
        }
    }

    StoresTests(TestDatabase kind) throws ReflectiveOperationException {
        source = new BreakableSource(kind.fresh());
        Database database = Database.of(source);
        database.createTables();
        here = Node.on(database);
        there = Node.on(database);
    }

    @AfterEach
    void close() {
        if (enforcer != null) {
            enforcer.close();
        }
    }

    @Test
    void aWithdrawalCountsHereAtOnceWithoutAnotherCall() {
        install();
        here.consents().append(said(Event.GIVEN));
        assertThat(newsletter.send(ADA)).containsExactly(ADA + "@shop.example");

        here.consents().append(said(Event.WITHDRAWN));

        assertThat(newsletter.send(ADA)).singleElement().asString().contains("[CONSENT_WITHDRAWN]");
    }

    @Test
    void aWithdrawalCountsElsewhereWithinTheStatedStaleness() throws InterruptedException {
        install();
        here.consents().append(said(Event.GIVEN));
        assertThat(newsletter.send(ADA)).containsExactly(ADA + "@shop.example");
        assertThat(there.reason(NEWSLETTER)).isNull();

        there.consents().append(said(Event.WITHDRAWN));
        Instant withdrawn = Instant.now();
        while (newsletter.send(ADA).contains(ADA + "@shop.example")) {
            assertThat(Duration.between(withdrawn, Instant.now())).isLessThan(STALENESS.plusSeconds(20));
            Thread.sleep(5);
        }
        Thread.sleep(STALENESS.toMillis());

        assertThat(newsletter.send(ADA)).singleElement().asString().contains("[CONSENT_WITHDRAWN]");
        assertThat(there.reason(NEWSLETTER)).isEqualTo(Reason.CONSENT_WITHDRAWN);
    }

    @Test
    void anObjectionToMarketingDefeatsEveryBasisAndOnlyThePersonCanTakeItBack() {
        assertThat(here.reason(OFFER)).isNull(); // on contract
        RightsEntry objection = RightsEntry.objection("marketing", ADA, "customer", Instant.now());
        here.consents().append(said(Event.GIVEN));
        install();
        here.rights().append(objection);

        assertThat(enforcer.decide(OFFER, ADA)).extracting(StoresTests::reason).isEqualTo(Reason.OBJECTED);
        assertThat(enforcer.decide(NEWSLETTER, ADA))
                .extracting(StoresTests::reason)
                .isEqualTo(Reason.OBJECTED);
        assertThat(enforcer.decide(SHIPPING, ADA).isPermitted()).isTrue();
        assertThatThrownBy(() -> objection.then(Step.REJECTED, "we would rather not", Instant.now()))
                .hasMessageStartingWith("ENF-373");

        here.rights().append(objection.then(Step.TAKEN_BACK, null, Instant.now()));

        assertThat(enforcer.decide(OFFER, ADA).isPermitted()).isTrue();
        assertThat(here.rights().history(List.of(ADA), "customer")).hasSize(2);
    }

    @Test
    void anObjectionElsewhereCanBeOutweighed() {
        RightsEntry objection = RightsEntry.objection("analytics", ADA, "customer", Instant.now());
        install();
        here.rights().append(objection);
        assertThat(enforcer.decide(STATISTICS, ADA))
                .extracting(StoresTests::reason)
                .isEqualTo(Reason.OBJECTED);

        here.rights().append(objection.then(Step.REJECTED, "fraud case 7", Instant.now()));

        assertThat(enforcer.decide(STATISTICS, ADA).isPermitted()).isTrue();
    }

    @Test
    void restrictionAndErasureStopWhatTheyStop() {
        install();
        RightsEntry restriction = RightsEntry.of(Claim.RESTRICTION, ADA, "customer", Instant.now());
        here.rights().append(restriction);
        assertThat(enforcer.decide(SHIPPING, ADA))
                .extracting(StoresTests::reason)
                .isEqualTo(Reason.RESTRICTED);

        here.rights().append(restriction.then(Step.REJECTED, "verified", Instant.now()));
        assertThat(enforcer.decide(SHIPPING, ADA).isPermitted()).isTrue();

        here.rights().append(RightsEntry.of(Claim.ERASURE, ADA, "customer", Instant.now()));
        assertThat(enforcer.decide(SHIPPING, ADA))
                .extracting(StoresTests::reason)
                .isEqualTo(Reason.ERASED);
        assertThat(there.reason(SHIPPING)).isEqualTo(Reason.ERASED);
        assertThat(here.rights().standing(ADA, "customer"))
                .singleElement()
                .extracting(RightsEntry::claim)
                .isEqualTo(Claim.ERASURE);
    }

    @Test
    void nothingIsPermittedOrKeptWhileTheDatabaseIsDown() {
        here.consents().append(said(Event.GIVEN));
        source.down(true);
        assertThat(here.reason(NEWSLETTER)).isEqualTo(Reason.CONTEXT_UNAVAILABLE);
        Node consentAlone = new Node(
                there.consents(),
                there.rights(),
                FactSources.ofConsent(there.consents(), OPTIONS).sources());
        assertThat(consentAlone.reason(NEWSLETTER)).isEqualTo(Reason.CONSENT_UNAVAILABLE);

        source.down(false);

        assertThat(here.reason(NEWSLETTER)).isNull();
        assertThat(consentAlone.reason(NEWSLETTER)).isNull();
    }

    @Test
    void looksAheadForTheOpenPurpose() {
        here.consents().append(said(Event.GIVEN));
        FactSources sources = FactSources.ofConsent(here.consents(), OPTIONS.withStaleness(Duration.ofMinutes(1)));
        enforcer = Enforcer.install(
                policy(), Mode.BLOCK, Clock.systemUTC(), new Coverage(List.of(), List.of()), sources.sources());
        try (PurposeScope mail = PurposeScope.open(MAIL)) {
            sources.lookAhead(List.of(ADA, "bob"), "customer");
        }
        int before = source.calls();

        assertThat(newsletter.send(ADA, "bob")).first().isEqualTo(ADA + "@shop.example");
        assertThat(source.calls()).isEqualTo(before);
    }

    private void install() {
        enforcer = Enforcer.install(
                policy(), Mode.BLOCK, Clock.systemUTC(), new Coverage(List.of(), List.of()), here.sources());
    }

    private static ConsentRecord said(Event event) {
        return ConsentRecord.of(event, ADA, "customer", MAIL, Instant.now());
    }

    private static Reason reason(Decision decision) {
        return ((Deny) decision).reason();
    }

    private static Policy policy() {
        String json = """
                {"policy": {"id": "shop", "effectiveFrom": "2026-01-01"}, "dataSubjects": {"customer": {}},
                 "activities": [
                   {"id": "newsletter", "purpose": "marketing.communications.email", "operations": ["use"],
                    "categories": ["user.contact"], "legalBases": ["consent"]},
                   {"id": "offers", "purpose": "marketing.advertising", "operations": ["use"],
                    "categories": ["user.contact"], "legalBases": ["contract"]},
                   {"id": "statistics", "purpose": "analytics.reporting", "operations": ["use"],
                    "categories": ["user.contact"], "legalBases": ["legitimate_interests"]},
                   {"id": "shipping", "purpose": "essential.service", "operations": ["use"],
                    "categories": ["user.contact"], "legalBases": ["contract"]}]}
                """;
        return PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "shop.json");
    }
}
