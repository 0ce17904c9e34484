package dev.privacyenforcer.evidence;

import java.time.Duration;
import java.util.UUID;

/**
 * One run of a program among others that keep their evidence in one place.
 *
 * @param id names this run, and no other
 * @param environment where it runs, such as {@code production}; empty if nobody says
 * @param build which build of the program it is; empty if nobody says
 * @param flush how often it writes: what it counts after the last time is lost if it is killed
 */
public record Instance(String id, String environment, String build, Duration flush) {

    private static final int LONGEST = 200;

    /** Checks that a store can keep it. */
    public Instance {
        if (Math.max(id.length(), Math.max(environment.length(), build.length())) > LONGEST || flush.isNegative()) {
            throw new IllegalArgumentException(
                    "ENF-375 Instance refused: a text is too long, or the interval negative\n"
                            + "  at      id, environment and build\n"
                            + "  because each may have " + LONGEST + " characters\n"
                            + "  fix     choose shorter names");
        }
    }

    /**
     * {@return a run with a random name}
     *
     * @param environment where it runs
     * @param build which build it is
     * @param flush how often it writes
     */
    public static Instance of(String environment, String build, Duration flush) {
        return new Instance(UUID.randomUUID().toString(), environment, build, flush);
    }
}
