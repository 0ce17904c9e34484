package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.FlowStore;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.shop.Office;
import dev.privacyenforcer.shop.Shops;
import dev.privacyenforcer.transform.Transforms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the woven field through what its activity owes to what the code gets. */
class ObligationEnforcementTests {

    private static final String NOT_TOLD = "Recipients that were not told the purpose";
    private static final String SUPPORT = "essential.service.operations.support";

    @TempDir
    Path directory;

    private @Nullable Enforcer enforcer;

    @AfterEach
    void close() {
        System.clearProperty(Transforms.KEY_FILE);
        if (enforcer != null) {
            enforcer.close();
        }
    }

    @Test
    void masksWhatTheCodeReads() throws Exception {
        install(Mode.BLOCK, activity("support", SUPPORT, "user.contact", "use", "{\"do\": \"mask\"}"));

        Office office = Shops.office();

        assertThat(office.email()).isEqualTo("******mple");
        assertThat(office.email()).as("again").isEqualTo("******mple");
        assertThat(flows()).anySatisfy(flow -> {
            assertThat(flow.outcome()).isEqualTo(Flow.Outcome.PERMITTED);
            assertThat(flow.count()).isEqualTo(2);
        });
    }

    @Test
    void generalisesReferencesAndPrimitives() throws Exception {
        install(
                Mode.BLOCK,
                activity(
                        "figures",
                        "analytics",
                        "user.device\", \"user.demographic\", \"user.location",
                        "use",
                        "{\"do\": \"generalise\"}"));
        Office office = Shops.office();

        assertThat(office.network()).isEqualTo("203.0.113.0");
        assertThat(office.born()).isEqualTo(LocalDate.of(1984, 1, 1));
        assertThat(office.latitude()).isEqualTo(48.1);
    }

    @Test
    void hashesWhatIsWritten() throws Exception {
        Path key = Files.writeString(directory.resolve("key"), "0123456789abcdef0123456789abcdef");
        System.setProperty(Transforms.KEY_FILE, key.toString());
        install(
                Mode.BLOCK,
                activity(
                        "login",
                        "essential.service.authentication",
                        "user.authorization",
                        "use\", \"collect",
                        "{\"do\": \"hash\", \"operations\": [\"collect\"]}"));

        assertThat(Shops.office().store("canary")).hasSize(64).doesNotContain("canary");
    }

    @Test
    void deniesWhatCannotBeHashedWithoutAKey() throws Exception {
        install(Mode.BLOCK, activity("support", SUPPORT, "user.contact", "use", "{\"do\": \"hash\"}"));
        Office office = Shops.office();

        assertThatThrownBy(office::email)
                .hasMessageContaining("[TRANSFORM_REQUIRED]")
                .hasMessageContaining("activity 'support' owes hash")
                .hasMessageContaining(Transforms.KEY_FILE)
                .hasMessageNotContaining("shop.example");
    }

    @Test
    void leavesItToTheNextActivityThatCan() throws Exception {
        install(
                Mode.BLOCK,
                activity("hashed", SUPPORT, "user.contact", "use", "{\"do\": \"hash\"}")
                        + ", "
                        + activity("masked", SUPPORT, "user.contact", "use", "{\"do\": \"mask\"}"));

        assertThat(Shops.office().email()).isEqualTo("******mple");
    }

    @Test
    void changesNothingInLogMode() throws Exception {
        install(Mode.LOG, activity("support", SUPPORT, "user.contact", "use", "{\"do\": \"mask\"}"));

        assertThat(Shops.office().email()).isEqualTo("ada@shop.example");
    }

    @Test
    void withholdsWhatCannotBeChanged() throws Exception {
        install(Mode.WITHHOLD, activity("support", SUPPORT, "user.contact", "use", "{\"do\": \"hash\"}"));

        assertThat(Shops.office().email()).isNull();
    }

    @Test
    void letsSumsOverEnoughPeopleLeave() throws Exception {
        aggregate(Mode.BLOCK);

        assertThat(Shops.office().letters("ada", "bob", "cem")).isEqualTo(Map.of("a", 1, "b", 1, "c", 1));
        assertThat(Shops.office().count("ada", "bob", "cem")).isEqualTo(3);
    }

    @Test
    void keepsSumsOverTooFewPeople() throws Exception {
        aggregate(Mode.BLOCK);
        Office office = Shops.office();

        assertThatThrownBy(() -> office.letters("ada", "bob"))
                .hasMessageStartingWith("ENF-351")
                .hasMessageContaining("owes aggregate (groups of 3), and the smallest group in the result has 2")
                .hasMessageNotContaining("shop.example");
        assertThat(reason(() -> office.count("ada", "bob"))).isEqualTo(Reason.TRANSFORM_REQUIRED);
        assertThat(reason(() -> office.count("ada", "ada", "ada", "bob")))
                .as("people, not reads")
                .isEqualTo(Reason.TRANSFORM_REQUIRED);
        assertThat(office.count("ada", "bob", "cem")).as("not spoilt").isEqualTo(3);
        assertThat(PurposeScope.purposes()).isEmpty();
    }

    @Test
    void suppressesSumsOverTooFewPeopleInWithholdMode() throws Exception {
        aggregate(Mode.WITHHOLD);
        Office office = Shops.office();

        assertThat(office.letters("ada", "bob")).isNull();
        assertThat(reason(() -> office.count("ada")))
                .as("a primitive cannot be left out")
                .isEqualTo(Reason.TRANSFORM_REQUIRED);
        assertThat(flows()).anyMatch(flow -> flow.outcome() == Flow.Outcome.WITHHELD);
    }

    @Test
    void countsSumsOverTooFewPeopleInLogMode() throws Exception {
        aggregate(Mode.LOG);

        assertThat(Shops.office().letters("ada")).isEqualTo(Map.of("a", 1));
        assertThat(flows())
                .anyMatch(flow ->
                        flow.outcome() == Flow.Outcome.WOULD_DENY && "TRANSFORM_REQUIRED".equals(flow.reason()));
    }

    @Test
    void keepsRowsThatStillHoldLabelledData() throws Exception {
        aggregate(Mode.BLOCK);
        Office office = Shops.office();

        assertThatThrownBy(() -> office.rows("ada", "bob", "cem"))
                .hasMessageStartingWith("ENF-351")
                .hasMessageContaining("still holds labelled data");
    }

    @Test
    void letsLeaveWhatIsAnonymous() throws Exception {
        install(Mode.BLOCK, activity("bi", "operations", "user.contact", "derive\", \"use", "{\"do\": \"anonymise\"}"));
        Office office = Shops.office();

        assertThat(office.letters("ada")).isEqualTo(Map.of("a", 1));
        assertThatThrownBy(() -> office.rows("ada", "bob"))
                .hasMessageStartingWith("ENF-351")
                .hasMessageContaining("owes anonymise")
                .hasMessageContaining("still holds labelled data")
                .hasMessageNotContaining("shop.example");
        assertThat(reason(() -> office.unreviewed("ada"))).isEqualTo(Reason.TRANSFORM_REQUIRED);
        assertThat(reason(office::email)).as("for another purpose").isEqualTo(Reason.PURPOSE_NOT_ALLOWED);
    }

    @Test
    void anonymisesInGroupsAsLargeAsThePolicySays() throws Exception {
        install(
                Mode.BLOCK,
                activity("bi", "operations", "user.contact", "derive", "{\"do\": \"anonymise\", \"minGroup\": 3}"));
        Office office = Shops.office();

        assertThat(office.count("ada", "bob", "cem")).isEqualTo(3);
        assertThatThrownBy(() -> office.count("ada", "bob"))
                .hasMessageContaining("owes anonymise (groups of 3), and the smallest group in the result has 2");
    }

    @Test
    void deniesInputsOfGroupsOutsideOfReviewedMethods() throws Exception {
        aggregate(Mode.BLOCK);
        Office office = Shops.office();

        assertThatThrownBy(() -> office.unreviewed("ada", "bob", "cem"))
                .hasMessageContaining("[TRANSFORM_REQUIRED]")
                .hasMessageContaining("@Deidentifies");
    }

    @Test
    void recordsEachAccess() throws Exception {
        install(Mode.BLOCK, activity("support", SUPPORT, "user.contact", "use", "{\"do\": \"record_each\"}"));
        enforcer.record(FlowStore.in(directory, "a"), Duration.ofDays(1));
        Office office = Shops.office();
        office.email();
        office.email();
        enforcer.flush();
        office.email();
        enforcer.flush();

        assertThat(lines()).hasSize(3).allSatisfy(line -> assertThat(line)
                .contains("\"rule\":\"support\"", "\"category\":\"user.contact.email\"", SUPPORT, "Desk.email")
                .doesNotContain("ada"));
    }

    @Test
    void refusesWhatCannotBeRecordedByItself() throws Exception {
        install(Mode.BLOCK, activity("support", SUPPORT, "user.contact", "use", "{\"do\": \"record_each\"}"));
        Office office = Shops.office();

        assertThatThrownBy(office::email).hasMessageStartingWith("ENF-352").hasMessageContaining("RECORD_UNAVAILABLE");
        enforcer.record(observation -> {}, Duration.ofDays(1));
        assertThat(reason(office::email)).as("keeps flows alone").isEqualTo(Reason.RECORD_UNAVAILABLE);
        enforcer.record(FlowStore.in(directory, "a"), Duration.ofDays(1));
        assertThat(office.email()).isEqualTo("ada@shop.example");
        assertThat(enforcer.observe().incidents()).containsEntry("access_not_recorded", 2L);
    }

    @Test
    void countsWhatCannotBeRecordedByItselfInLogMode() throws Exception {
        install(Mode.LOG, activity("support", SUPPORT, "user.contact", "use", "{\"do\": \"record_each\"}"));

        assertThat(Shops.office().email()).isEqualTo("ada@shop.example");
        assertThat(enforcer.observe().incidents()).containsEntry("access_not_recorded", 1L);
    }

    @Test
    void losesNoAccessWhenManyComeAtOnce() throws Exception {
        install(Mode.BLOCK, activity("support", SUPPORT, "user.contact", "use", "{\"do\": \"record_each\"}"));
        enforcer.record(FlowStore.in(directory, "a"), Duration.ofDays(1));
        Office office = Shops.office();
        int many = AccessLog.ROOM * 2 + 7;
        for (int i = 0; i < many; i++) {
            office.email();
        }
        enforcer.flush();

        assertThat(lines()).hasSize(many);
    }

    @Test
    void tellsTheRecipientThePurpose() throws Exception {
        install(
                Mode.BLOCK,
                "{\"id\": \"mail\", \"purpose\": \"analytics\", \"categories\": [\"user.contact\"], \"legalBases\":"
                        + " [\"contract\"], \"recipients\": [\"processor.mail\"],"
                        + " \"obligations\": [{\"do\": \"forward_purpose\"}]}");

        assertThat(Shops.office().disclose())
                .isEqualTo(Map.of(
                        "Privacy-Purpose", "analytics",
                        "Privacy-Policy", "shop/7",
                        "body", "ada@shop.example"));
        assertThat(ForwardedPurpose.headers()).as("outside").isEmpty();
        assertThat(enforcer.observe().incidents())
                .containsEntry("purpose_forwarded:analytics:processor.mail", 1L)
                .hasSize(1);
        assertThat(enforcer.inventory()).doesNotContain(NOT_TOLD);
    }

    @Test
    void findsRecipientsThatAreNotTold() {
        install(
                Mode.BLOCK,
                "{\"id\": \"mail\", \"purpose\": \"analytics\", \"categories\": [\"user.contact\"], \"legalBases\":"
                        + " [\"contract\"], \"recipients\": [\"processor.mail\"],"
                        + " \"obligations\": [{\"do\": \"forward_purpose\"}]}");
        PurposeScope.run("analytics", () -> Fixture.in(Fixture.recipient("processor.mail"), Fixture::email));

        assertThat(enforcer.observe().incidents()).isEmpty();
        assertThat(enforcer.inventory()).contains(NOT_TOLD, ": processor.mail");
    }

    private void aggregate(Mode mode) {
        install(
                mode,
                activity("bi", "operations", "user.contact", "derive", "{\"do\": \"aggregate\", \"minGroup\": 3}")
                        + ", "
                        + activity("unused", "operations", "user.contact", "use", "{\"do\": \"aggregate\"}"));
    }

    private static String activity(String id, String purpose, String categories, String operations, String owed) {
        return "{\"id\": \"" + id + "\", \"purpose\": \"" + purpose + "\", \"categories\": [\"" + categories
                + "\"], \"operations\": [\"" + operations + "\"], \"legalBases\": [\"contract\"], \"obligations\": ["
                + owed + "]}";
    }

    private void install(Mode mode, String activities) {
        String json = "{\"policy\": {\"id\": \"shop\", \"version\": \"7\"}, \"dataSubjects\": {\"customer\": {}},"
                + " \"recipients\": {\"processor.mail\": {\"countries\": [\"DE\"]}}, \"activities\": [" + activities
                + "]}";
        enforcer = Fixture.install(PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "shop.json"), mode);
    }

    private List<Flow> flows() {
        return enforcer.observe().flows();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(directory.resolve("accesses-a-1.jsonl"));
    }

    private static Reason reason(Callable<?> access) {
        return EnforcerTests.reason(() -> {
            try {
                access.call();
            } catch (RuntimeException denied) {
                throw denied;
            } catch (Exception unexpected) {
                throw new AssertionError(unexpected);
            }
        });
    }
}
