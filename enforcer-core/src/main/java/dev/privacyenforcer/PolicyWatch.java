package dev.privacyenforcer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at a policy file now and then, and reloads it when it has changed. */
final class PolicyWatch implements AutoCloseable {

    private final Enforcer enforcer;
    private final Path file;
    private final ScheduledExecutorService timer = Running.timer("privacy-enforcer-policy");
    private List<Object> seen;
    private List<Object> latest;

    PolicyWatch(Enforcer enforcer, Path file, Duration interval) {
        this.enforcer = enforcer;
        this.file = file;
        this.seen = look();
        this.latest = seen;
        timer.scheduleWithFixedDelay(
                this::reloadIfChanged, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A file that looked different a moment ago may be half written. */
    private void reloadIfChanged() {
        List<Object> now = look();
        boolean settled = now.equals(latest);
        latest = now;
        if (settled && !now.equals(seen)) {
            seen = now;
            enforcer.reload(file);
        }
    }

    /** A file that is replaced has another key, one that is rewritten another time or size. */
    private List<Object> look() {
        try {
            List<Object> seen = new ArrayList<>();
            for (Path each : PolicyVersions.files(file)) {
                BasicFileAttributes known = Files.readAttributes(each, BasicFileAttributes.class);
                seen.addAll(List.of(each, known.lastModifiedTime(), known.size(), String.valueOf(known.fileKey())));
            }
            return List.copyOf(seen);
        } catch (IOException | UncheckedIOException missing) {
            return List.of();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
