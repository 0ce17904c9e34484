package dev.privacyenforcer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Shows the time that a test sets. */
final class MovableClock extends Clock {

    private volatile Instant now;

    MovableClock(String now) {
        this.now = Instant.parse(now);
    }

    void set(String later) {
        now = Instant.parse(later);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
