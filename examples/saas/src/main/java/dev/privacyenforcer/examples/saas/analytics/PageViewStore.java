package dev.privacyenforcer.examples.saas.analytics;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.annotations.Performs;
import dev.privacyenforcer.examples.saas.facts.Situation;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Where figures are kept: in memory here, in a database in the United States in production. */
final class PageViewStore {

    private final Map<String, LongAdder> figures = new ConcurrentHashMap<>();
    private final Queue<List<String>> rows = new ConcurrentLinkedQueue<>();

    /** Adds one to the figure of everything a page view says, so that no two of them belong together any more. */
    void count(PageView view) {
        Situation.where("request.transform", "aggregate").run(() -> add(view));
    }

    @Performs(value = Operation.STORE, in = "US")
    private void add(PageView view) {
        Device device = view.device();
        List.of(
                        "path " + view.path(),
                        "referrer " + view.referrer(),
                        "country " + view.country(),
                        "language " + view.language(),
                        "device " + device.type(),
                        "browser " + device.browser(),
                        "system " + device.operatingSystem(),
                        "screen " + device.screen())
                .forEach(figure -> figures.computeIfAbsent(view.site() + " " + figure, key -> new LongAdder())
                        .increment());
    }

    /** Somebody's idea to look at single visits later. */
    @Performs(value = Operation.STORE, in = "US")
    void save(PageView view) {
        rows.add(List.of(view.path(), view.referrer(), view.country(), view.language()));
    }

    /** Somebody's idea to keep everything, just in case. */
    @Performs(value = Operation.STORE, in = "US")
    void saveRaw(PageHit hit) {
        rows.add(List.of(hit.getIp(), hit.getPath()));
    }

    int figures() {
        return figures.size();
    }

    boolean mentions(String text) {
        return figures.keySet().stream().anyMatch(figure -> figure.contains(text));
    }

    int rows() {
        return rows.size();
    }
}
