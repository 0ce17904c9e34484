package dev.privacyenforcer.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardThreadTests {

    private static final int EMAIL = TestEngine.read("app.A#email");

    private final TestEngine engine = new TestEngine();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    private static final int[] SCOPES =
            IntStream.range(0, 5).map(i -> TestEngine.scope("p" + i)).toArray();

    @BeforeEach
    void install() {
        Guard.install(engine);
    }

    @AfterEach
    void remove() {
        Guard.install(null);
    }

    @Test
    void countsExactlyOnPlatformThreads() throws InterruptedException {
        run(32, Thread::new, n -> work(n, 20_000));
        Guard.drain();
        assertThat(wrong).isEmpty();
        assertThat(engine.counted.sum()).isEqualTo(32L * 20_000 * 3);
        assertThat(engine.opened.sum()).isEqualTo(32L * 20_000);
    }

    @Test
    void countsExactlyWhileCountsAreDrainedAndVerdictsEnd() throws InterruptedException {
        Thread janitor = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Guard.drain();
                Guard.invalidate();
                Thread.onSpinWait();
            }
        });
        janitor.start();
        run(8, Thread::new, n -> work(n, 20_000));
        janitor.interrupt();
        janitor.join();
        Guard.drain();
        assertThat(wrong).isEmpty();
        assertThat(engine.counted.sum()).isEqualTo(8L * 20_000 * 3);
    }

    @Test
    void keepsThreadsApartThatShareAPlace() throws InterruptedException {
        int threads = 2_200; // the table has 1,024 places
        CountDownLatch together = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(threads);
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int n = i;
            Thread thread = new Thread(null, () -> collide(n, inside, together), "t" + n, 64 * 1024);
            all.add(thread);
            thread.start();
        }
        inside.await();
        together.countDown();
        for (Thread thread : all) {
            thread.join();
        }
        Guard.drain();
        assertThat(wrong).isEmpty();
        assertThat(engine.counted.sum()).isEqualTo(threads * 100L);
    }

    private void collide(int n, CountDownLatch inside, CountDownLatch together) {
        String purpose = "p" + n % 7;
        Object token = Guard.open(TestEngine.scope(purpose));
        inside.countDown();
        try {
            together.await();
        } catch (InterruptedException stopped) {
            wrong.add(stopped.toString());
        }
        for (int i = 0; i < 100; i++) {
            Guard.read(null, 1, EMAIL);
            expect(purpose);
        }
        Guard.close(token);
        expect("outside");
    }

    @Test
    void countsExactlyOnVirtualThreads() throws Exception {
        if (Runtime.version().feature() >= 21) {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            var unstarted = Class.forName("java.lang.Thread$Builder").getMethod("unstarted", Runnable.class);
            run(1_000, task -> (Thread) invoke(unstarted, builder, task), n -> work(n, 100));
            Guard.drain();
            assertThat(wrong).isEmpty();
            assertThat(engine.counted.sum()).isEqualTo(1_000L * 100 * 3);
        }
    }

    @Test
    void showsNoWrongPurposeInTenMillionOpensOnTenThousandThreads() throws Exception {
        boolean virtual = Runtime.version().feature() >= 21;
        int opens = virtual ? 500 : 1_000;
        run(10_000, task -> new Thread(null, task, "t", 64 * 1024), n -> open(n, opens));
        if (virtual) {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            var unstarted = Class.forName("java.lang.Thread$Builder").getMethod("unstarted", Runnable.class);
            run(10_000, task -> (Thread) invoke(unstarted, builder, task), n -> open(n, opens));
        }
        assertThat(wrong).isEmpty();
        assertThat(engine.opened.sum()).isEqualTo(10_000_000);
    }

    private void open(int n, int times) {
        for (int i = 0; i < times; i++) {
            String purpose = "p" + (n + i) % 5;
            Object token = Guard.open(SCOPES[(n + i) % 5]);
            expect(purpose);
            Guard.close(token);
        }
        expect("outside");
    }

    private static Object invoke(Method method, Object target, Runnable task) {
        try {
            return method.invoke(target, task);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    private void work(int n, int times) {
        String purpose = "p" + n % 5;
        int scope = TestEngine.scope(purpose);
        for (int i = 0; i < times; i++) {
            Guard.read(null, 1, EMAIL);
            Object token = Guard.open(scope);
            Guard.read(null, 1, EMAIL);
            expect(purpose);
            Guard.close(token);
            Guard.read(null, 1, EMAIL);
        }
    }

    private void expect(String purpose) {
        if (!TestEngine.current().equals(purpose)) {
            wrong.add("expected " + purpose + " but was " + TestEngine.current());
        }
    }

    private interface Starter {
        Thread thread(Runnable task);
    }

    private void run(int threads, Starter starter, Consumer<Integer> work) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int n = i;
            Thread thread = starter.thread(() -> {
                try {
                    work.accept(n);
                } catch (RuntimeException | Error failure) {
                    wrong.add(failure.toString());
                }
            });
            all.add(thread);
            thread.start();
        }
        for (Thread thread : all) {
            thread.join();
        }
    }
}
