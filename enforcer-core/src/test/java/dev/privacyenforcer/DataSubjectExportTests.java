package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.InMemoryConsent;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.BindingsReader;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.rights.PersonalObjects;
import dev.privacyenforcer.shop.Club;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the objects of a person to the document that the person gets. */
class DataSubjectExportTests {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final String RIGHTS = """
            {"id": "rights", "purpose": "essential.legal_obligation.rights", "categories": ["user"],
             "exceptCategories": ["user.authorization"], "operations": ["use", "export", "erase"],
             "legalBases": ["legal_obligation"], "clauses": ["6"]}""";

    private final Club.Member bob = member("bob", null);
    private final Club.Member ada = member("ada", bob);
    private @Nullable Enforcer enforcer;

    @AfterEach
    void close() {
        if (enforcer != null) {
            enforcer.close();
        }
    }

    @Test
    void findsEveryLabelledMemberOfThePerson() throws IOException {
        install(Mode.BLOCK, RIGHTS);
        ada.order(JANUARY, "tea", "milk");
        JsonNode document = json(Club.copy(adas().except("user.authorization")));

        assertThat(lines(document))
                .containsExactlyInAnyOrder(
                        "user.account.settings Club$Member.settings [{\"key\":\"tags\",\"value\":[\"a\",\"b\"]}]",
                        "user.behavior Club$Member.visits 7",
                        "user.behavior.purchase_history Club$Order.items [\"tea\",\"milk\"]",
                        "user.contact.address.city Club$Place.city \"Paris\"",
                        "user.contact.email Club$Member.email \"ada@club.example\"",
                        "user.contact.phone_number Club$Member.phone \"555\"",
                        "user.demographic.date_of_birth Club$Member.born \"1815-12-10\"",
                        "user.name Club$Party.name \"ada\"",
                        "user.payment Club$Member.iban \"iban of ada\"");
        assertThat(document.at("/leftOut/categories")).hasToString("[\"user.authorization.password\"]");
        assertThat(document.at("/leftOut/computed/0").asText()).endsWith("Club$Member.salutation()");
    }

    @Test
    void leavesOutOthersAndCountsThem() throws IOException {
        install(Mode.BLOCK, RIGHTS);
        ada.order(JANUARY, "tea");
        bob.order(JANUARY, "coffee");
        DataSubjectExport copy = Club.copy(adas().except("user.authorization"));

        assertThat(copy.json()).doesNotContain("bob", "coffee", "canary");
        // bob, his order and his home; the clerk of ada's order
        assertThat(copy.ofOthers()).isEqualTo(4);
        assertThat(json(copy).at("/leftOut/ofOtherPeople").asInt()).isEqualTo(4);
    }

    @Test
    void findsThePersonBehindOthers() {
        install(Mode.BLOCK, RIGHTS);
        PersonalObjects ofBob = PersonalObjects.of("customer", "bob", ada).except("user.authorization");

        assertThat(Club.copy(ofBob).json()).contains("bob@club.example").doesNotContain("ada");
    }

    @Test
    void opensGuardedValuesOfThePersonAlone() {
        install(Mode.BLOCK, RIGHTS);
        Guarded<String> own = Guarded.known(GuardedDatum.of("user.name", "customer"), "own", "ada");
        Guarded<String> other = Guarded.known(GuardedDatum.of("user.name", "customer"), "other", "bob");
        Guarded<String> unsaid = Guarded.known(GuardedDatum.of("user.name", "customer"), "unsaid", null);

        DataSubjectExport copy = Club.copy(PersonalObjects.of("customer", "ada", List.of(own, other), unsaid));
        assertThat(copy.json()).contains("own", "unsaid").doesNotContain("other\"");
        assertThat(copy.size()).isEqualTo(2);
        assertThat(copy.ofOthers()).isOne();
    }

    @Test
    void findsGuardedValuesThatOthersHold() {
        install(Mode.BLOCK, RIGHTS);
        Guarded<String> hers = Guarded.known(GuardedDatum.of("user.payment", "customer"), "her account", "ada");
        Club.Member payer = new Club.Member("bob", "bob", JANUARY, hers, null);

        assertThat(Club.copy(PersonalObjects.of("customer", "ada", payer)).json())
                .contains("her account")
                .doesNotContain("bob");
        assertThat(Club.copy(PersonalObjects.of("customer", "ada", member("bob", null)))
                        .size())
                .isZero();
    }

    @Test
    void deniesAsAnyOtherAccess() {
        Enforcer installed = install(Mode.BLOCK, RIGHTS);

        assertThatThrownBy(() -> Club.copy(adas()))
                .isInstanceOf(ProcessingDeniedException.class)
                .hasMessageStartingWith("ENF-201 Denied: purpose 'essential.legal_obligation.rights' may not export"
                        + " 'user.authorization.password' of 'customer'  [CATEGORY_UNDECLARED]\n"
                        + "  at      dev.privacyenforcer.shop.Club.copy(Club.java:")
                .hasMessageContaining("\n  because ")
                .hasMessageContaining("\n  fix     ")
                .hasMessageNotContaining("canary");
        assertThat(installed.observe().flows()).anySatisfy(flow -> {
            assertThat(flow.outcome()).isEqualTo(Outcome.DENIED);
            assertThat(flow.operation()).isEqualTo(Operation.EXPORT);
        });
    }

    @Test
    void leavesOutWhatIsWithheldAndSaysSo() {
        install(Mode.WITHHOLD, RIGHTS);
        DataSubjectExport copy = Club.copy(adas());

        assertThat(copy.json()).contains("ada@club.example").doesNotContain("canary");
        assertThat(copy.leftOut()).containsExactly("user.authorization.password");
    }

    @Test
    void deniesEverythingWithoutAnActivity() {
        install(Mode.BLOCK, "");

        assertThatThrownBy(() -> Club.copy(adas())).isInstanceOf(ProcessingDeniedException.class);
    }

    @Test
    void opensItsPurposeAsAnyOtherIsOpened() {
        install(Mode.BLOCK, RIGHTS);

        assertThatThrownBy(() -> PurposeScope.run("marketing.communications.email", () -> Club.copy(adas())))
                .hasMessageStartingWith("ENF-202");
    }

    @Test
    void isEvidence() {
        Enforcer installed = install(Mode.BLOCK, RIGHTS);
        Club.copy(adas().except("user.authorization"));
        Club.copy(adas().except("user.authorization"));

        List<Flow> flows = installed.observe().flows();
        assertThat(flows).allSatisfy(flow -> {
            assertThat(flow.purposes()).containsExactly(DataSubjectExport.PURPOSE);
            assertThat(flow.operation()).isEqualTo(Operation.EXPORT);
            assertThat(flow.outcome()).isEqualTo(Outcome.PERMITTED);
            assertThat(flow.location()).startsWith("dev.privacyenforcer.shop.Club.copy(Club.java:");
            assertThat(flow.count()).isEqualTo(2);
        });
        assertThat(flows)
                .extracting(Flow::member)
                .contains("dev.privacyenforcer.shop.Club$Party#name")
                .hasSize(8);
    }

    @Test
    void decidesForThePerson() {
        InMemoryConsent consent = new InMemoryConsent();
        consent.give("ada", "customer", DataSubjectExport.PURPOSE);
        Policy policy = policy(RIGHTS.replace("legal_obligation\"]", "consent\"]"));
        enforcer = Enforcer.install(
                policy,
                Mode.BLOCK,
                Clock.systemUTC(),
                new Coverage(List.of(), List.of()),
                Consents.given(consent, ConsentOptions.USUAL.withBudget(Duration.ofSeconds(20))));

        assertThat(Club.copy(adas().except("user.authorization", "user.contact"))
                        .size())
                .isPositive();
        assertThatThrownBy(() -> Club.copy(PersonalObjects.of("customer", "bob", bob)))
                .hasMessageContaining("[CONSENT_MISSING]");
    }

    @Test
    void countsTheAgeOfEachObject() {
        install(Mode.BLOCK, RIGHTS.replace("legal_obligation\"]", "contract\"]"));

        assertThatThrownBy(() -> Club.copy(adas().except("user.authorization", "user.name", "user.demographic")))
                .hasMessageContaining("may not export 'user.contact.email' of 'customer'  [RETENTION_EXPIRED]");
    }

    @Test
    void tellsWhatThePolicyKnows() throws IOException {
        install(Mode.BLOCK, RIGHTS + """
                , {"id": "mail", "title": "Newsletter", "purpose": "marketing.communications.email",
                   "categories": ["user.contact"], "legalBases": ["consent"], "recipients": ["processor.mail"],
                   "sources": ["the customer"], "clauses": ["4"]},
                  {"id": "risk", "purpose": "essential.fraud_detection", "categories": ["user.behavior"],
                   "legalBases": ["legitimate_interests"], "automatedDecision": {"made": true, "logic": "score"}}""");
        JsonNode document = json(Club.copy(adas().except("user.authorization")));

        JsonNode email = category(document, "user.contact.email");
        assertThat(email.at("/title").asText()).isEqualTo("User Contact Email");
        assertThat(email.at("/purposes").findValuesAsText("key"))
                .containsExactly("essential.legal_obligation.rights", "marketing.communications.email");
        assertThat(email.at("/recipients/0")).hasToString("""
                {"key":"processor.mail","title":"Post","role":"processor","countries":["US"],"safeguard":"scc"}""");
        assertThat(email.at("/retention/0/period").asText()).isEqualTo("P6M");
        assertThat(email.at("/sources")).hasToString("[\"the customer\"]");
        assertThat(email.at("/rights").toString())
                .contains("withdrawal", "portability")
                .doesNotContain("objection");

        JsonNode visits = category(document, "user.behavior");
        assertThat(visits.at("/rights").toString())
                .contains("objection", "human_decision")
                .doesNotContain("withdrawal");
        assertThat(visits.at("/purposes/1/automatedDecision/logic").asText()).isEqualTo("score");
        assertThat(document.at("/rights/0/within").asText()).isEqualTo("P1M");
        assertThat(document.at("/controller/name").asText()).isEqualTo("Club");
    }

    @Test
    void givesToTakeAwayWhatWasProvidedOnConsentOrContract() throws IOException {
        install(Mode.BLOCK, RIGHTS + """
                , {"id": "mail", "purpose": "marketing.communications.email", "categories": ["user.contact.email"],
                   "legalBases": ["consent"]},
                  {"id": "bank", "purpose": "essential.service.payment_processing", "categories": ["user.payment"],
                   "legalBases": ["contract"], "sources": ["the post"]},
                  {"id": "profile", "purpose": "personalize", "categories": ["user.behavior"],
                   "operations": ["derive", "use"], "legalBases": ["consent"]},
                  {"id": "risk", "purpose": "essential.fraud_detection", "categories": ["user.name"],
                   "legalBases": ["legitimate_interests"]}""");
        JsonNode document = json(Club.portable(adas()));

        assertThat(lines(document)).containsExactly("user.contact.email Club$Member.email \"ada@club.example\"");
        assertThat(document.at("/document").asText()).isEqualTo("portability");
        assertThat(category(document, "user.contact.email").has("purposes")).isFalse();
    }

    @Test
    void readsLabelsOfBindings() {
        install(Mode.BLOCK, RIGHTS);
        Bindings bindings = BindingsReader.read("""
                {"types": {"dev.privacyenforcer.shop.Club$Foreign": {"dataSubject": "customer", "dataSubjectId": "key",
                  "fields": {"mail": "user.contact.email"}}}}""".getBytes(StandardCharsets.UTF_8), "bindings.json");
        List<Club.Foreign> all = List.of(new Club.Foreign(1, "one@x.example"), new Club.Foreign(2, "two@x.example"));

        DataSubjectExport copy =
                Club.copy(PersonalObjects.of("customer", 1, all).binding(bindings));
        assertThat(copy.json()).contains("one@x.example").doesNotContain("two@");
        assertThat(copy.ofOthers()).isOne();
    }

    @Test
    void keepsValuesToItself() throws IOException {
        install(Mode.BLOCK, RIGHTS);
        PersonalObjects objects = adas().except("user.authorization");
        DataSubjectExport copy = Club.copy(objects);

        assertThat(copy + " " + objects).isEqualTo("export of 8 data of a customer objects of a customer");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy.writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(copy.json());
    }

    @Test
    void walksLongChainsAndListsThatHoldThemselves() {
        install(Mode.BLOCK, RIGHTS);
        Club.Member last = member("ada", null);
        for (int i = 0; i < 20_000; i++) {
            last = member("ada", last);
        }
        List<Object> ring = new ArrayList<>(Arrays.asList(last, null));
        ring.add(ring);

        assertThat(Club.copy(PersonalObjects.of("customer", "ada", ring).except("user.authorization"))
                        .size())
                .isGreaterThan(20_000);
    }

    @Test
    void refusesObjectsThatAreNotLoaded() {
        install(Mode.BLOCK, RIGHTS);

        assertThatThrownBy(() -> Club.copy(PersonalObjects.of("customer", "ada", List.of(new Unloaded()))))
                .hasMessageStartingWith("ENF-383 Object not loaded")
                .hasMessageContaining("Hibernate.unproxy");
    }

    /** As Hibernate makes them. */
    private static final class Unloaded implements HibernateProxy {

        private static final long serialVersionUID = 1L;

        @Override
        public Object writeReplace() {
            return this;
        }

        @Override
        public LazyInitializer getHibernateLazyInitializer() {
            throw new AssertionError("nobody asks the database");
        }
    }

    @Test
    void refusesNulls() {
        assertThatNullPointerException().isThrownBy(() -> PersonalObjects.of(null, "ada"));
        assertThatNullPointerException().isThrownBy(() -> PersonalObjects.of("customer", null));
        assertThatNullPointerException().isThrownBy(() -> PersonalObjects.of("customer", "ada", (Object) null));
    }

    private PersonalObjects adas() {
        return PersonalObjects.of("customer", "ada", ada);
    }

    static Club.Member member(String name, Club.@Nullable Member friend) {
        Guarded<String> iban = Guarded.known(GuardedDatum.of("user.payment", "customer"), "iban of " + name, null);
        return new Club.Member(name, name, JANUARY, iban, friend);
    }

    private Enforcer install(Mode mode, String activities) {
        Enforcer installed = Fixture.install(policy(activities), mode);
        enforcer = installed;
        return installed;
    }

    private static Policy policy(String activities) {
        String json = """
                {"policy": {"id": "club", "version": "1", "effectiveFrom": "2026-01-01"},
                 "controller": {"name": "Club", "contact": "desk@club.example"},
                 "dataSubjects": {"customer": {"title": "Member"}, "employee": {}},
                 "recipients": {"processor.mail": {"title": "Post", "role": "processor", "countries": ["US"],
                   "safeguard": "scc"}},
                 "activities": [%s],
                 "retention": [{"id": "half", "categories": ["user.contact"], "period": "P6M", "clauses": ["5"]}],
                 "rights": {"access": {"within": "P1M"}}}
                """.formatted(activities);
        return PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "club.json");
    }

    private static JsonNode json(DataSubjectExport export) throws IOException {
        return new JsonMapper().readTree(export.json());
    }

    private static JsonNode category(JsonNode document, String key) {
        for (JsonNode category : document.at("/categories")) {
            if (category.at("/key").asText().equals(key)) {
                return category;
            }
        }
        throw new AssertionError("no category " + key);
    }

    private static Set<String> lines(JsonNode document) {
        Set<String> lines = new TreeSet<>();
        document.at("/categories").forEach(category -> category.at("/data")
                .forEach(datum -> lines.add(category.at("/key").asText() + " "
                        + datum.at("/where").asText().replace("dev.privacyenforcer.shop.", "") + " "
                        + datum.at("/value"))));
        return lines;
    }
}
