package dev.privacyenforcer;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A program under load, one of several: some threads read guarded data as often as they can, or as often as they are
 * told. Says on its output, line by line, at what time how many reads were over at least.
 */
final class BusyInstance {

    private static final int THREADS = 3;

    private BusyInstance() {}

    /** Arguments: how many reads each thread makes, or 0 for no end. */
    public static void main(String[] arguments) throws InterruptedException {
        long most = Long.parseLong(arguments[0]);
        AtomicLongArray done = new AtomicLongArray(THREADS);
        try (Enforcer enforcer = Fixture.install(Fixture.policy(""))) {
            Thread[] threads = new Thread[THREADS];
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                threads[i] = new Thread(() -> read(most, done, number));
                threads[i].start();
            }
            while (threads[0].isAlive() || threads[1].isAlive() || threads[2].isAlive()) {
                tell(done);
                Thread.sleep(20);
            }
            tell(done);
        }
    }

    private static void read(long most, AtomicLongArray done, int number) {
        try (PurposeScope service = PurposeScope.open(Fixture.SERVICE)) {
            for (long i = 1; most == 0 || i <= most; i++) {
                Fixture.email();
                done.set(number, i);
            }
        }
    }

    private static void tell(AtomicLongArray done) {
        long sum = 0;
        for (int i = 0; i < THREADS; i++) {
            sum += done.get(i);
        }
        System.out.println(System.currentTimeMillis() + " " + sum);
    }
}
