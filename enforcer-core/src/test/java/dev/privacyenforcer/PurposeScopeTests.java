package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.Mode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PurposeScopeTests {

    private Enforcer enforcer = Fixture.install(Fixture.policy(""));

    @AfterEach
    void close() {
        enforcer.close();
    }

    @Test
    void narrowingIsFreeAndTheInnermostDecides() {
        PurposeScope.run(
                Fixture.SERVICE,
                () -> PurposeScope.run(Fixture.PAYMENT, () -> {
                    PurposeScope.run(Fixture.PAYMENT, () -> assertThat(PurposeScope.purposes())
                            .containsExactly(Fixture.SERVICE, Fixture.PAYMENT));
                    Fixture.email();
                }));
        assertThat(enforcer.observe().flows()).singleElement().satisfies(flow -> assertThat(flow.purposes())
                .containsExactly(Fixture.SERVICE, Fixture.PAYMENT));
        assertThat(PurposeScope.purposes()).isEmpty();
    }

    @Test
    void switchingIsDeniedWithTheTransitionToAdd() {
        PurposeScope.run(Fixture.SERVICE, () -> assertThatThrownBy(() -> PurposeScope.open(Fixture.MARKETING))
                .isInstanceOfSatisfying(ProcessingDeniedException.class, denied -> assertThat(denied.reason())
                        .isEqualTo(Reason.PURPOSE_SWITCH_NOT_ALLOWED))
                .hasMessageContaining("ENF-202 Denied: purpose 'marketing.communications.email' may not be opened"
                        + " within 'essential.service'  [PURPOSE_SWITCH_NOT_ALLOWED]")
                .hasMessageContaining("\"transitions\": [{\"from\": \"essential.service\", \"to\":"
                        + " \"marketing.communications.email\"}]"));
        PurposeScope.run(
                Fixture.PAYMENT, () -> assertThat(EnforcerTests.reason(() -> PurposeScope.open(Fixture.SERVICE)))
                        .isEqualTo(Reason.PURPOSE_SWITCH_NOT_ALLOWED));
    }

    @Test
    void aTransitionPermitsTheSwitchFromItsSubtreeToItsSubtree() {
        reinstall("\"transitions\": [{\"from\": \"essential.service\", \"to\": \"marketing\"}]", null);
        PurposeScope.run(
                Fixture.PAYMENT,
                () -> PurposeScope.run(Fixture.MARKETING, () -> {
                    assertThat(PurposeScope.purposes()).containsExactly(Fixture.PAYMENT, Fixture.MARKETING);
                    assertThatThrownBy(Fixture::email)
                            .hasMessageContaining(", within purpose " + Fixture.PAYMENT + "\n");
                }));
    }

    @Test
    void onlyTheNamedPackagesOpenARestrictedPurpose() {
        reinstall("\"purposes\": {\"marketing\": {\"openedBy\": [\"com.acme.crm.**\"]}}", null);
        assertThatThrownBy(() -> PurposeScope.open(Fixture.MARKETING))
                .isInstanceOfSatisfying(ProcessingDeniedException.class, denied -> assertThat(denied.reason())
                        .isEqualTo(Reason.PURPOSE_NOT_OPENABLE))
                .hasMessageContainingAll("ENF-204", PurposeScopeTests.class.getName(), "com.acme.crm.**", "openedBy");
        reinstall("\"purposes\": {\"marketing\": {\"openedBy\": [\"dev.privacyenforcer\"]}}", null);
        PurposeScope.open(Fixture.MARKETING).close();
        reinstall("\"purposes\": {\"marketing\": {\"openedBy\": [\"dev.**\"]}}", null);
        PurposeScope.open(Fixture.MARKETING).close();
    }

    @Test
    void inLogModeEverySwitchPasses() {
        reinstall("\"purposes\": {\"marketing\": {\"openedBy\": [\"com.acme\"]}}", Mode.LOG);
        PurposeScope.run(
                Fixture.SERVICE,
                () -> PurposeScope.run(Fixture.MARKETING, () -> assertThat(PurposeScope.purposes())
                        .containsExactly(Fixture.SERVICE, Fixture.MARKETING)));
    }

    @Test
    void callReturnsAndThrowsWhatItsTaskDoes() throws Exception {
        assertThat(PurposeScope.call(Fixture.SERVICE, Fixture::email)).isEqualTo("ada@shop.example");
        assertThatThrownBy(() -> PurposeScope.call(Fixture.SERVICE, () -> {
                    throw new java.io.IOException("no");
                }))
                .isInstanceOf(java.io.IOException.class);
        assertThat(PurposeScope.purposes()).isEmpty();
    }

    @Test
    void healsAndCountsForgottenAndSecondAndForeignCloses() throws Exception {
        PurposeScope outer = PurposeScope.open(Fixture.SERVICE);
        PurposeScope forgotten = PurposeScope.open(Fixture.PAYMENT);
        Thread foreign = new Thread(outer::close);
        foreign.start();
        foreign.join();
        assertThat(PurposeScope.purposes()).containsExactly(Fixture.SERVICE, Fixture.PAYMENT);
        outer.close();
        assertThat(PurposeScope.purposes()).isEmpty();
        PurposeScope next = PurposeScope.open(Fixture.MARKETING);
        forgotten.close();
        outer.close();
        assertThat(PurposeScope.purposes()).containsExactly(Fixture.MARKETING);
        next.close();
        assertThat(enforcer.observe().incidents())
                .containsEntry("scope_not_closed", 1L)
                .containsEntry("scope_closed_twice", 2L)
                .containsEntry("scope_closed_on_another_thread", 1L);
    }

    @Test
    void aTaskOnAnotherThreadHasNoPurposeUnlessItWasCaptured() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Callable<List<String>> look = PurposeScope::purposes;
            PurposeScope scope = PurposeScope.open(Fixture.SERVICE);
            Future<List<String>> bare = pool.submit(look);
            Future<List<String>> wrapped = pool.submit(PurposeScope.capture().wrapCallable(look));
            Future<List<String>> propagated = CapturedScope.propagating(pool).submit(look);
            CompletableFuture<List<String>> future = PurposeScope.capture()
                    .supplyAsync(PurposeScope::purposes, pool)
                    .thenApplyAsync(
                            PurposeScope.capture().wrapFunction(before -> {
                                assertThat(before).isEqualTo(PurposeScope.purposes());
                                return before;
                            }),
                            pool);
            scope.close();
            assertThat(bare.get()).isEmpty();
            assertThat(wrapped.get()).containsExactly(Fixture.SERVICE);
            assertThat(propagated.get()).containsExactly(Fixture.SERVICE);
            assertThat(future.get()).containsExactly(Fixture.SERVICE);
            assertThat(pool.submit(look).get())
                    .as("nothing stays on the pool's thread")
                    .isEmpty();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aTaskWrappedWithoutAPurposeRunsWithNoneEvenOnTheCallersThread() throws Exception {
        Runnable wrapped = PurposeScope.capture()
                .wrap(() -> assertThat(PurposeScope.purposes()).isEmpty());
        PurposeScope.run(Fixture.SERVICE, wrapped);
        CountDownLatch busy = new CountDownLatch(1);
        ThreadPoolExecutor full = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy());
        try {
            full.execute(() -> await(busy));
            full.execute(() -> {});
            ConcurrentHashMap.KeySetView<Object, Boolean> ranOn = ConcurrentHashMap.newKeySet();
            Runnable task = PurposeScope.capture().wrap(() -> {
                ranOn.add(Thread.currentThread());
                ranOn.add(PurposeScope.purposes());
            });
            PurposeScope.run(Fixture.SERVICE, () -> {
                full.execute(task);
                assertThat(PurposeScope.purposes()).containsExactly(Fixture.SERVICE);
            });
            assertThat(ranOn).containsExactlyInAnyOrder(Thread.currentThread(), List.of());
        } finally {
            busy.countDown();
            full.shutdown();
        }
    }

    @Test
    void helpingForkJoinThreadsKeepTasksApart() {
        ForkJoinPool pool = new ForkJoinPool(2);
        CapturedScope outside = PurposeScope.capture();
        try {
            List<ForkJoinTask<Set<String>>> tasks = IntStream.range(0, 500)
                    .mapToObj(i -> i % 2 == 0 ? Fixture.SERVICE : Fixture.MARKETING)
                    .map(purpose -> {
                        PurposeScope scope = PurposeScope.open(purpose);
                        Callable<Set<String>> task = PurposeScope.capture().wrapCallable(() -> {
                            ForkJoinTask<List<String>> bare =
                                    ForkJoinTask.adapt(outside.wrapCallable(PurposeScope::purposes));
                            Set<String> before = Set.copyOf(PurposeScope.purposes());
                            assertThat(bare.fork().join()).isEmpty();
                            assertThat(PurposeScope.purposes()).containsExactly(purpose);
                            return before;
                        });
                        scope.close();
                        return pool.submit(task);
                    })
                    .toList();
            for (int i = 0; i < tasks.size(); i++) {
                assertThat(tasks.get(i).join()).containsExactly(i % 2 == 0 ? Fixture.SERVICE : Fixture.MARKETING);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void parallelStreamsSeeTheWrappedPurposeInEachElement() {
        PurposeScope scope = PurposeScope.open(Fixture.SERVICE);
        CapturedScope captured = PurposeScope.capture();
        long seen = IntStream.range(0, 10_000)
                .parallel()
                .filter(i -> captured.wrapSupplier(() -> PurposeScope.purposes().equals(List.of(Fixture.SERVICE)))
                        .get())
                .count();
        scope.close();
        assertThat(seen).isEqualTo(10_000);
    }

    @Test
    void aStackOverflowInsideAScopeLeaksNone() {
        for (int i = 0; i < 200; i++) {
            try {
                PurposeScope.run(Fixture.SERVICE, PurposeScopeTests::overflow);
            } catch (StackOverflowError expected) {
                assertThat(PurposeScope.purposes()).isEmpty();
            }
        }
        assertThat(EnforcerTests.reason(Fixture::email)).isEqualTo(Reason.PURPOSE_MISSING);
    }

    @Test
    void countsFlowsPerChain() {
        PurposeScope.run(Fixture.SERVICE, Fixture::email);
        PurposeScope.run(Fixture.SERVICE, () -> PurposeScope.run(Fixture.PAYMENT, Fixture::email));
        assertThat(enforcer.observe().flows())
                .extracting(Flow::purposes)
                .containsExactlyInAnyOrder(List.of(Fixture.SERVICE), List.of(Fixture.SERVICE, Fixture.PAYMENT));
    }

    private static void overflow() {
        PurposeScope.run(Fixture.PAYMENT, PurposeScopeTests::overflow);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void reinstall(String more, Mode mode) {
        enforcer.close();
        var policy = Fixture.policy(more);
        enforcer = Fixture.install(policy, mode == null ? policy.mode() : mode);
    }
}
