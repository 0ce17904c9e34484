package dev.privacyenforcer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Facts;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.BindingsReader;
import dev.privacyenforcer.policy.ClassPattern;
import dev.privacyenforcer.policy.Finding;
import dev.privacyenforcer.policy.Lint;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.policy.Remark;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DraftTests {

    private static final Observation SHOP = Sightings.ofAShop();

    /** Nobody has consented to anything, or refused anything. */
    private static final Facts NOTHING_SAID = purpose -> ConsentState.MISSING;

    private final Policy policy = policy(SHOP);
    private final CompiledPolicy engine = CompiledPolicy.of(policy, Clock.systemUTC());

    @Test
    void permitsWhatWasObserved() {
        assertThat(purposeful(SHOP)).hasSize(8).allSatisfy(flow -> assertThat(
                        engine.decide(request(flow), NOTHING_SAID).isPermitted())
                .as(flow.toString())
                .isTrue());
    }

    @Test
    void permitsNothingThatWasNotObserved() {
        Set<Request> observed = new HashSet<>();
        purposeful(SHOP).forEach(flow -> observed.add(request(flow)));
        // an activity names an operation even where only sharing was seen; the draft says so in its notes
        observed.add(new Request("customer", Sightings.PHONE, Operation.USE, "essential.service", List.of(), null));
        observed.add(new Request("customer", Sightings.EMAIL, Operation.USE, "marketing", List.of(), null));

        List<Request> all = every(observed);

        assertThat(all).hasSizeGreaterThan(300);
        assertThat(all.stream()
                        .filter(request -> engine.decide(request, NOTHING_SAID).isPermitted()))
                .allMatch(observed::contains);
    }

    private static List<Request> every(Set<Request> observed) {
        List<String> people =
                observed.stream().map(Request::dataSubject).distinct().toList();
        List<String> categories =
                observed.stream().map(Request::category).distinct().toList();
        List<String> purposes =
                observed.stream().map(Request::purpose).distinct().toList();
        List<List<String>> recipients =
                observed.stream().map(Request::recipients).distinct().toList();
        return people.stream()
                .flatMap(person -> categories.stream().flatMap(category -> purposes.stream()
                        .flatMap(purpose -> Stream.of(Operation.values()).flatMap(operation -> recipients.stream()
                                .filter(to -> to.isEmpty() == (operation != Operation.SHARE))
                                .flatMap(to -> countries(operation)
                                        .map(country ->
                                                new Request(person, category, operation, purpose, to, country)))))))
                .toList();
    }

    private static Stream<String> countries(Operation operation) {
        return operation == Operation.STORE
                ? Stream.of("US")
                : operation == Operation.LOG ? Stream.of("DE") : Stream.of((String) null);
    }

    @Test
    void leavesOpenWhatOnlyPeopleKnow() {
        assertThat(Lint.of(policy).stream().map(Finding::code).distinct())
                .containsExactlyInAnyOrder(
                        "METADATA_MISSING",
                        "ART30_CONTROLLER_MISSING",
                        "ART30_CONTACT_MISSING",
                        "ART30_RETENTION_MISSING",
                        "ART30_MEASURES_MISSING",
                        "ROLE_MISSING",
                        "COUNTRY_UNKNOWN",
                        "SAFEGUARD_UNSPECIFIED",
                        "AGE_RULE_MISSING",
                        "LEGAL_BASIS_MISSING");
    }

    @Test
    void saysHowOftenAndWhere() {
        assertThat(policy.activities().get(0).record())
                .containsEntry(
                        "notes",
                        "Seen 12 times from 2026-11-01 to 2026-11-22, at com.acme.essential_service.use(Shop.java:3).");
        assertThat(policy.activities())
                .anySatisfy(activity -> assertThat(activity.record().get("notes"))
                        .contains("Seen 21 times", "essential_service.collect(Shop.java:2) (11), "));
    }

    @Test
    void tellsInARemarkWhatHappensWithoutAPurpose() {
        assertThat(policy.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.clause()).isEqualTo("draft: without a purpose");
            assertThat(remark.why())
                    .startsWith("use user.contact.phone_number of customer, seen 18 times")
                    .contains("at com.acme.Batch.use(Shop.java:9)");
        });
    }

    @Test
    void tellsInARemarkWhatItDoesNotPermit() {
        Observation strange = new Sightings()
                .add(
                        Outcome.DENIED,
                        "customer",
                        Sightings.EMAIL,
                        Operation.EXPORT,
                        List.of("marketing"),
                        List.of(),
                        null)
                .add(
                        Outcome.WOULD_DENY,
                        "Customer",
                        Sightings.EMAIL,
                        Operation.USE,
                        List.of("marketing"),
                        List.of(),
                        null)
                .add(Outcome.PERMITTED, "customer", "thing.size", Operation.USE, List.of("marketing"), List.of(), null)
                .add(Outcome.RECORDED, "customer", Sightings.EMAIL, Operation.COLLECT, List.of(), List.of(), null)
                .observation();

        assertThat(policy(strange).activities()).isEmpty();
        assertThat(policy(strange).remarks().stream().map(Remark::clause))
                .containsExactly("draft: stopped", "draft: not nameable", "draft: not nameable");
    }

    @Test
    void allowsTheSwitchesOfPurposeThatWereSeen() {
        assertThat(policy.transitions()).singleElement().satisfies(transition -> {
            assertThat(transition.from()).isEqualTo("essential.service");
            assertThat(transition.to()).isEqualTo("marketing");
        });
    }

    @Test
    void declaresKeysThatTheTaxonomyLacks() {
        assertThat(policy.categories()).containsOnlyKeys("user.points", "user.points.bonus");
        assertThat(policy.purposes()).containsOnlyKeys("loyalty");
        assertThat(policy.recipients()).containsOnlyKeys("partner", "processor.mail", "storage.us");
    }

    @Test
    void bindsTheMembersAndMethodsThatWereSeen() {
        Bindings bindings =
                BindingsReader.read(Draft.of(SHOP).bindings().getBytes(StandardCharsets.UTF_8), "bindings.json");

        assertThat(bindings.categoryOf("com.acme.Person", "email")).contains(Sightings.EMAIL);
        assertThat(bindings.methodsOf("com.acme.essential_service"))
                .contains(bound("essential_service.use", new Bindings.Purpose("essential.service")))
                .contains(bound("essential_service.share", new Bindings.Recipient("processor.mail", List.of(), "")));
        assertThat(bindings.methodsOf("com.acme.loyalty"))
                .contains(bound("loyalty.store", new Bindings.Purpose("loyalty")))
                .contains(bound("loyalty.store", new Bindings.Performs("store", List.of(), "", "US")));
    }

    private static Bindings.Methods bound(String method, Bindings.Label label) {
        String[] parts = method.split("\\.");
        return new Bindings.Methods(new ClassPattern("com.acme." + parts[0]), parts[1], label);
    }

    @Test
    void isTheSameForTheSameEvidence() {
        assertThat(Draft.of(Sightings.ofAShop())).isEqualTo(Draft.of(SHOP));
    }

    private static Policy policy(Observation observation) {
        return PolicyReader.read(Draft.of(observation).policy().getBytes(StandardCharsets.UTF_8), "draft.json");
    }

    private static List<Flow> purposeful(Observation observation) {
        return observation.flows().stream()
                .filter(flow -> !flow.purposes().isEmpty())
                .toList();
    }

    private static Request request(Flow flow) {
        return new Request(
                flow.dataSubject(),
                flow.category(),
                flow.operation(),
                Deeds.last(flow.purposes()),
                flow.recipients(),
                flow.country());
    }
}
