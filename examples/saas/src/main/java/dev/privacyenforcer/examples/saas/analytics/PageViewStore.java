package dev.privacyenforcer.examples.saas.analytics;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.Performs;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Where page views are kept: in memory here, in a database in the United States in production. */
final class PageViewStore {

    private final Queue<List<String>> rows = new ConcurrentLinkedQueue<>();

    @Performs(value = Operation.STORE, in = "US")
    void save(PageView view) {
        Device device = view.device();
        rows.add(List.of(
                view.path(),
                view.referrer(),
                view.country(),
                view.language(),
                device.type(),
                device.browser(),
                device.operatingSystem(),
                device.screen()));
    }

    /** Somebody's idea to keep everything, just in case. */
    @Performs(value = Operation.STORE, in = "US")
    void saveRaw(PageHit hit) {
        rows.add(List.of(hit.getIp(), hit.getPath()));
    }

    int size() {
        return rows.size();
    }
}
