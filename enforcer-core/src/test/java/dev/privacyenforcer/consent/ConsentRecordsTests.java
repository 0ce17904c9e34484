package dev.privacyenforcer.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.privacyenforcer.decision.ConsentState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(60)
class ConsentRecordsTests {

    private static final String ADA = "canary-ada";
    private static final String MAIL = "marketing.mail";
    private static final ConsentOptions PATIENT = ConsentOptions.USUAL.withBudget(Duration.ofSeconds(20));
    private static final ConsentOptions HASTY = ConsentOptions.USUAL.withBudget(Duration.ofMillis(50));

    private final Logger logger = (Logger) LoggerFactory.getLogger(ConsentProvider.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    @BeforeEach
    void listen() {
        log.start();
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    @AfterEach
    void neverPrintsAnIdentifier() {
        released.countDown();
        logger.detachAppender(log);
        logger.setLevel(null);
        logger.setAdditive(true);
        assertThat(log.list)
                .noneMatch(event -> (event.getFormattedMessage() + event.getThrowableProxy()).contains("canary"));
    }

    @Test
    void asksOnceWhileAnAnswerIsFresh() {
        ConsentRecords records = records((id, dataSubject, purpose) -> ConsentState.GIVEN, PATIENT);
        assertThat(find(records, ADA)).isEqualTo(ConsentState.GIVEN);
        assertThat(find(records, ADA)).isEqualTo(ConsentState.GIVEN);
        assertThat(calls).hasValue(1);
        assertThat(find(records, "bob")).isEqualTo(ConsentState.GIVEN);
        assertThat(records.about(ADA, "visitor").consent(MAIL)).isEqualTo(ConsentState.GIVEN);
        assertThat(records.about(ADA, "customer").consent("marketing")).isEqualTo(ConsentState.GIVEN);
        assertThat(calls).hasValue(4);
    }

    @Test
    void seesAChangeAtOnceAfterItIsAnnouncedAndElseWithinTheStaleness() {
        InMemoryConsent said = new InMemoryConsent();
        said.give(ADA, "customer", MAIL);
        ConsentRecords records = records(said, PATIENT);
        assertThat(find(records, ADA)).isEqualTo(ConsentState.GIVEN);

        said.withdraw(ADA, "customer", MAIL);
        Duration kept = PATIENT.staleness().minus(records.holds());
        nanos.addAndGet(kept.toNanos() - 1);
        assertThat(find(records, ADA)).isEqualTo(ConsentState.GIVEN);
        nanos.addAndGet(1);
        assertThat(find(records, ADA)).isEqualTo(ConsentState.WITHDRAWN);

        said.give(ADA, "customer", MAIL);
        records.forget("bob");
        assertThat(find(records, ADA)).isEqualTo(ConsentState.WITHDRAWN);
        records.forget(ADA);
        assertThat(find(records, ADA)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void anAnswerThatWasUnderWayWhenAChangeWasAnnouncedIsNotKept() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<ConsentState> truth = new AtomicReference<>(ConsentState.GIVEN);
        ConsentRecords records = records(
                (id, dataSubject, purpose) -> {
                    ConsentState read = truth.get();
                    asked.countDown();
                    if (read == ConsentState.GIVEN) {
                        released.await();
                    }
                    return read;
                },
                PATIENT);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<ConsentState> early = other.submit(() -> find(records, ADA));
        asked.await();
        truth.set(ConsentState.WITHDRAWN);
        records.forget(ADA);
        released.countDown();
        assertThat(early.get()).isEqualTo(ConsentState.GIVEN);
        assertThat(find(records, ADA)).isEqualTo(ConsentState.WITHDRAWN);
        other.shutdown();
    }

    @Test
    void failuresAreUnavailableAndNeverKept() {
        List<ConsentProvider> failing = List.of(
                (id, dataSubject, purpose) -> null,
                (id, dataSubject, purpose) -> ConsentState.UNAVAILABLE,
                (id, dataSubject, purpose) -> ConsentState.UNIDENTIFIED,
                (id, dataSubject, purpose) -> {
                    throw new IllegalStateException("no row for " + id);
                },
                (id, dataSubject, purpose) -> {
                    throw new java.sql.SQLException("no row for " + id);
                },
                (id, dataSubject, purpose) -> {
                    throw new StackOverflowError("no row for " + id);
                });
        for (ConsentProvider provider : failing) {
            AtomicInteger failures = new AtomicInteger(2);
            ConsentRecords records = records(
                    (id, dataSubject, purpose) -> failures.getAndDecrement() > 0
                            ? provider.find(id, dataSubject, purpose)
                            : ConsentState.GIVEN,
                    PATIENT);
            assertThat(find(records, ADA)).isEqualTo(ConsentState.UNAVAILABLE);
            assertThat(find(records, ADA)).isEqualTo(ConsentState.UNAVAILABLE);
            assertThat(find(records, ADA)).isEqualTo(ConsentState.GIVEN);
        }
        assertThat(log.list).isNotEmpty();
    }

    @Test
    void tellsEachCauseOnce() {
        ConsentRecords records = records((id, dataSubject, purpose) -> null, PATIENT);
        find(records, ADA);
        find(records, ADA);
        assertThat(log.list).singleElement().satisfies(event -> assertThat(event.getFormattedMessage())
                .startsWith("ENF-205")
                .contains("  because it answered null"));
    }

    @Test
    void aProviderThatHangsHoldsNoCaller() throws Exception {
        ConsentRecords records = records(
                (id, dataSubject, purpose) -> {
                    released.await();
                    return ConsentState.GIVEN;
                },
                HASTY);
        ExecutorService callers = Executors.newFixedThreadPool(10);
        long start = System.nanoTime();
        List<Future<ConsentState>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String person = ADA + i;
            answers.add(callers.submit(() -> find(records, person)));
        }
        for (Future<ConsentState> answer : answers) {
            assertThat(answer.get()).isEqualTo(ConsentState.UNAVAILABLE);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        released.countDown();
        assertThat(records.about(ADA, "customer").consent("other")).isEqualTo(ConsentState.GIVEN);
        callers.shutdown();
    }

    @Test
    void allQuestionsOfOneDecisionWaitNoLongerThanTheBudget() {
        ConsentRecords records = records(
                (id, dataSubject, purpose) -> {
                    released.await();
                    return ConsentState.GIVEN;
                },
                ConsentOptions.USUAL.withBudget(Duration.ofMillis(300)));
        var facts = records.about(ADA, "customer");
        long start = System.nanoTime();
        for (int i = 0; i < 30; i++) {
            assertThat(facts.consent("p" + i)).isEqualTo(ConsentState.UNAVAILABLE);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void beyondTheBulkheadConsentIsUnavailableAtOnceUntilThereIsRoom() throws Exception {
        CountDownLatch busy = new CountDownLatch(2);
        ConsentRecords records = records(
                (id, dataSubject, purpose) -> {
                    if (id.startsWith("slow")) {
                        busy.countDown();
                        released.await();
                    }
                    return ConsentState.GIVEN;
                },
                PATIENT.withLookups(2));
        ExecutorService callers = Executors.newFixedThreadPool(2);
        Future<ConsentState> one = callers.submit(() -> find(records, "slow1"));
        Future<ConsentState> two = callers.submit(() -> find(records, "slow2"));
        busy.await();
        assertThat(find(records, ADA)).isEqualTo(ConsentState.UNAVAILABLE);
        released.countDown();
        assertThat(one.get()).isEqualTo(ConsentState.GIVEN);
        assertThat(two.get()).isEqualTo(ConsentState.GIVEN);
        ConsentState again = ConsentState.UNAVAILABLE;
        for (int i = 0; again == ConsentState.UNAVAILABLE && i < 1_000; i++) {
            again = find(records, ADA); // the threads may still be on their way back
            Thread.sleep(1);
        }
        assertThat(again).isEqualTo(ConsentState.GIVEN);
        callers.shutdown();
    }

    @Test
    void aCallerThatWasInterruptedGetsItsAnswerAndStaysInterrupted() {
        ConsentRecords records = records((id, dataSubject, purpose) -> ConsentState.GIVEN, PATIENT);
        Thread.currentThread().interrupt();
        assertThat(find(records, ADA)).isEqualTo(ConsentState.GIVEN);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aProviderThatNeedsConsentItselfGetsNone() {
        AtomicReference<ConsentRecords> itself = new AtomicReference<>();
        List<ConsentState> within = new ArrayList<>();
        itself.set(records(
                (id, dataSubject, purpose) -> {
                    within.add(find(itself.get(), "bob"));
                    return ConsentState.GIVEN;
                },
                PATIENT));
        assertThat(find(itself.get(), ADA)).isEqualTo(ConsentState.GIVEN);
        assertThat(within).containsExactly(ConsentState.UNAVAILABLE);
        assertThat(calls).hasValue(1);
    }

    @Test
    void inMemoryTheLastWordCounts() {
        InMemoryConsent said = new InMemoryConsent();
        assertThat(said.find(ADA, "customer", MAIL)).isEqualTo(ConsentState.MISSING);
        said.expire(ADA, "customer", MAIL);
        assertThat(said.find(ADA, "customer", MAIL)).isEqualTo(ConsentState.MISSING);
        said.give(ADA, "customer", MAIL);
        said.expire(ADA, "customer", MAIL);
        assertThat(said.find(ADA, "customer", MAIL)).isEqualTo(ConsentState.EXPIRED);
        said.object(ADA, "customer", MAIL);
        assertThat(said.find(ADA, "customer", MAIL)).isEqualTo(ConsentState.OBJECTED);
        said.optOut(ADA, "customer", MAIL);
        assertThat(said.find(ADA, "customer", MAIL)).isEqualTo(ConsentState.OPTED_OUT);
        assertThat(said.find(ADA, "visitor", MAIL)).isEqualTo(ConsentState.MISSING);
    }

    @Test
    void refusesOptionsThatMeanNothing() {
        assertThatThrownBy(() -> ConsentOptions.USUAL.withLookups(0)).hasMessageContaining("'lookups' is 0");
        assertThatThrownBy(() -> ConsentOptions.USUAL.withPeople(-1)).hasMessageContaining("'people' is -1");
        assertThatThrownBy(() -> ConsentOptions.USUAL.withBudget(Duration.ZERO)).hasMessageContaining("'budget'");
        assertThatThrownBy(() -> ConsentOptions.USUAL.withStaleness(Duration.ofSeconds(-1)))
                .hasMessageContaining("'staleness'");
    }

    private ConsentRecords records(ConsentProvider provider, ConsentOptions options) {
        ConsentProvider counted = (id, dataSubject, purpose) -> {
            calls.incrementAndGet();
            return provider.find(id, dataSubject, purpose);
        };
        return new ConsentRecords(counted, options, nanos::get);
    }

    private static ConsentState find(ConsentRecords records, String person) {
        return records.about(person, "customer").consent(MAIL);
    }
}
