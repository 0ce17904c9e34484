package dev.privacyenforcer.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.consent.ConsentRecord.Event;
import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.jdbc.BreakableSource;
import dev.privacyenforcer.jdbc.Database;
import dev.privacyenforcer.jdbc.StoreException;
import dev.privacyenforcer.jdbc.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** On real databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcConsentTests {

    private static final String MAIL = "marketing.communications.email";
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00.123456Z");

    private final BreakableSource source;
    private final Database database;
    private final JdbcConsent consents;

    JdbcConsentTests(TestDatabase kind) {
        source = new BreakableSource(kind.fresh());
        database = Database.of(source);
        database.createTables();
        consents = at(NOON);
    }

    @Test
    void keepsEverythingThatWasSaidInItsOrder() {
        ConsentRecord given = entry(Event.GIVEN, "ada", NOON)
                .bound(new Bonds("processor.mail", "user.contact.email", "web", "DE"))
                .explicitly()
                .until(NOON.plusSeconds(3600))
                .proof("signup-form 2026-02", "de", "checkbox on /signup", "shop");
        ConsentRecord withdrawn = entry(Event.WITHDRAWN, "ada", NOON.minusSeconds(5));

        consents.append(given);
        consents.append(withdrawn);
        consents.append(entry(Event.GIVEN, "bob", NOON));

        assertThat(consents.history("ada", "customer")).containsExactly(given, withdrawn);
        assertThat(consents.history("ada", "visitor")).isEmpty();
    }

    @Test
    void appendsAnEntryOnceHoweverOftenTheCallerTries() {
        ConsentRecord given = entry(Event.GIVEN, "ada", NOON);
        consents.append(given);
        consents.append(given);

        assertThat(consents.history("ada", "customer")).containsExactly(given);
    }

    @Test
    void knowsEachState() {
        consents.append(entry(Event.GIVEN, "ada", NOON));
        consents.append(entry(Event.GIVEN, "bob", NOON).explicitly());
        consents.append(entry(Event.GIVEN, "cem", NOON.minusSeconds(9)).until(NOON));
        consents.append(entry(Event.REFUSED, "dee", NOON));
        consents.append(entry(Event.OBJECTED, "eva", NOON));
        consents.append(entry(Event.INVALIDATED, "fay", NOON));

        assertThat(List.of("ada", "bob", "cem", "dee", "eva", "fay", "gus"))
                .map(this::state)
                .containsExactly(
                        ConsentState.GIVEN,
                        ConsentState.EXPLICIT,
                        ConsentState.EXPIRED,
                        ConsentState.OPTED_OUT,
                        ConsentState.OBJECTED,
                        ConsentState.MISSING,
                        ConsentState.MISSING);
    }

    @Test
    void aConsentEndsAtTheVeryMoment() {
        consents.append(entry(Event.GIVEN, "ada", NOON).until(NOON.plusMillis(1)));

        assertThat(state("ada")).isEqualTo(ConsentState.GIVEN);
        assertThat(at(NOON.plusMillis(1)).find("ada", "customer", MAIL)).isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    void aYesThatWasSaidBeforeTheNoDoesNotUndoItHoweverLateItArrives() {
        consents.append(entry(Event.WITHDRAWN, "ada", NOON));
        consents.append(entry(Event.GIVEN, "ada", NOON.minusMillis(1)));
        assertThat(state("ada")).isEqualTo(ConsentState.WITHDRAWN);

        consents.append(entry(Event.GIVEN, "ada", NOON.plusMillis(1)));
        assertThat(state("ada")).isEqualTo(ConsentState.GIVEN);

        consents.append(entry(Event.WITHDRAWN, "ada", NOON.minusSeconds(60))); // a clock that is slow
        assertThat(state("ada")).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void aConsentToOneRecipientChannelOrPlaceIsNoneForAnother() {
        consents.append(entry(Event.GIVEN, "ada", NOON).bound(new Bonds("processor.mail", null, "web", "DE")));

        assertThat(find(new Bonds("processor.mail", null, "web"))).isEqualTo(ConsentState.GIVEN);
        assertThat(find(new Bonds("processor.mail", null, "web", "DE"))).isEqualTo(ConsentState.GIVEN);
        assertThat(find(new Bonds("processor.mail", null, "web", "FR"))).isEqualTo(ConsentState.MISSING);
        assertThat(find(new Bonds("processor.print", null, "web", "DE"))).isEqualTo(ConsentState.MISSING);
        assertThat(find(new Bonds("processor.mail", null, "phone", "DE"))).isEqualTo(ConsentState.MISSING);
        assertThat(find(Bonds.NONE)).isEqualTo(ConsentState.MISSING);
    }

    @Test
    void answersForManyPeopleInOneQuery() {
        List<String> people = IntStream.range(0, 500).mapToObj(i -> "p" + i).toList();
        consents.append(entry(Event.GIVEN, "p7", NOON));
        consents.append(entry(Event.OBJECTED, "p8", NOON));
        int before = source.calls();

        var found = consents.findAll(people, "customer", List.of(MAIL, "marketing"));

        assertThat(source.calls()).isEqualTo(before + 1);
        assertThat(found).hasSize(500);
        assertThat(found.get("p7")).isEqualTo(Map.of(MAIL, ConsentState.GIVEN, "marketing", ConsentState.MISSING));
        assertThat(found.get("p8")).containsEntry(MAIL, ConsentState.OBJECTED);
        assertThat(found.get("p9")).containsEntry(MAIL, ConsentState.MISSING);
    }

    @Test
    void lookingAheadAnswersWhatIsAskedAfterwards() {
        consents.append(entry(Event.GIVEN, "ada", NOON));
        ConsentRecords records = ConsentRecords.of(consents, ConsentOptions.USUAL.withBudget(Duration.ofSeconds(20)));
        records.lookAhead(List.of("ada", "bob"), "customer", List.of(MAIL));
        int before = source.calls();

        assertThat(records.about("ada", "customer").consent(MAIL)).isEqualTo(ConsentState.GIVEN);
        assertThat(records.about("bob", "customer").consent(MAIL)).isEqualTo(ConsentState.MISSING);
        records.lookAhead(List.of("bob", "ada"), "customer", List.of(MAIL));

        assertThat(source.calls()).isEqualTo(before);
    }

    @Test
    void takesWhateverAPersonIsCalledForAValue() {
        List<String> names =
                List.of("x' or '1'='1", "'; drop table enforcer_consent; --", "Zoë \uD83D\uDE00", "a\\", "%", "?");
        names.forEach(name -> consents.append(ConsentRecord.of(Event.GIVEN, name, "customer", name, NOON)
                .bound(new Bonds(name, name, name, name))
                .proof(name, name, name, name)));

        assertThat(state("nobody")).isEqualTo(ConsentState.MISSING);
        for (String name : names) {
            assertThat(consents.history(name, "customer")).singleElement().satisfies(entry -> assertThat(entry.notice())
                    .isEqualTo(name));
            assertThat(consents.find(name, "customer", name, new Bonds(name, name, name, name)))
                    .isEqualTo(ConsentState.GIVEN);
            assertThat(consents.findAll(List.of(name), "customer", List.of(MAIL))
                            .get(name))
                    .containsEntry(MAIL, ConsentState.MISSING);
        }
    }

    @Test
    void timesAreTheSameWhereverTheNodeStands() {
        TimeZone zone = TimeZone.getDefault();
        ConsentRecord given = entry(Event.GIVEN, "ada", Instant.parse("2026-03-29T01:30:00Z")) // no such time in Berlin
                .until(Instant.parse("2026-10-25T00:30:00.000001Z")); // twice there
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            consents.append(given);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(consents.history("ada", "customer")).containsExactly(given);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void twoWritersLoseNothing() {
        int each = 20;
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < each; i++) {
                        at(NOON).append(entry(i % 2 == 0 ? Event.GIVEN : Event.WITHDRAWN, "ada", NOON.plusMillis(i)));
                    }
                }))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(consents.history("ada", "customer")).hasSize(4 * each);
        assertThat(state("ada")).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void aWithdrawalIsSeenByEveryReadThatStartsAfterIt() {
        consents.append(entry(Event.GIVEN, "ada", NOON));
        AtomicBoolean withdrawn = new AtomicBoolean();
        List<String> wrong = new ArrayList<>();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            for (int after = 0; after < 20 && wrong.isEmpty(); ) {
                boolean before = withdrawn.get();
                ConsentState state = state("ada");
                if (before && state != ConsentState.WITHDRAWN) {
                    wrong.add("a read after it says " + state);
                }
                after += before ? 1 : 0;
            }
        });
        while (source.calls() < 30 && !reader.isDone()) {
            Thread.onSpinWait();
        }
        consents.append(entry(Event.WITHDRAWN, "ada", NOON));
        withdrawn.set(true);
        reader.join();

        assertThat(wrong).isEmpty();
        assertThat(state("ada")).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void nobodyKnowsWhileTheDatabaseIsDownAndThatIsNotKept() {
        consents.append(entry(Event.GIVEN, "ada", NOON));
        ConsentRecords records = ConsentRecords.of(consents, ConsentOptions.USUAL.withBudget(Duration.ofSeconds(20)));
        source.down(true);
        assertThat(records.about("ada", "customer").consent(MAIL)).isEqualTo(ConsentState.UNAVAILABLE);
        records.lookAhead(List.of("ada"), "customer", List.of(MAIL));
        assertThat(records.about("ada", "customer").consent(MAIL)).isEqualTo(ConsentState.UNAVAILABLE);
        assertThatThrownBy(() -> consents.append(entry(Event.WITHDRAWN, "ada", NOON)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("08001")
                .hasMessageNotContaining("canary");

        source.down(false);

        assertThat(records.about("ada", "customer").consent(MAIL)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void announcesWhatWasAppendedAndWhatMayHaveBeen() {
        List<String> announced = new ArrayList<>();
        consents.changes().get(0).listen(announced::add);
        consents.append(entry(Event.GIVEN, "ada", NOON));
        source.down(true);
        assertThatThrownBy(() -> consents.append(entry(Event.GIVEN, "bob", NOON)))
                .isInstanceOf(StoreException.class);

        assertThat(announced).containsExactly("ada", "bob");
    }

    private JdbcConsent at(Instant now) {
        return new JdbcConsent(database, Clock.fixed(now, ZoneOffset.UTC));
    }

    private ConsentState state(String person) {
        return consents.find(person, "customer", MAIL);
    }

    private ConsentState find(Bonds bonds) {
        return consents.find("ada", "customer", MAIL, bonds);
    }

    private static ConsentRecord entry(Event event, String person, Instant at) {
        return ConsentRecord.of(event, person, "customer", MAIL, at);
    }
}
