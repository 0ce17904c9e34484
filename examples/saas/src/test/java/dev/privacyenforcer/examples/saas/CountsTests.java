package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.ProcessingDeniedException;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.ObservationJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers in {@code flows.json} are the numbers of calls: not one more, not one less. */
class CountsTests {

    private static final String NOTICE = "permitted essential.service.notifications.email";
    private static final String NEWSLETTER = "denied marketing.communications.email";

    private final Stage stage = Stage.install();
    private final Application app = Application.over((to, body) -> {});
    private final Cast cast = Cast.assembled();

    @TempDir
    private Path directory;

    @Test
    void equalTheCallsOfOneThread() throws IOException {
        Map<String, Long> before = counts();

        notices(137);
        newsletters(23);

        assertThat(since(before)).containsExactlyInAnyOrderEntriesOf(Map.of(NOTICE, 137L, NEWSLETTER, 23L));
    }

    @Test
    void equalTheCallsOf32Threads() throws IOException, InterruptedException, ExecutionException {
        Map<String, Long> before = counts();

        ExecutorService threads = Executors.newFixedThreadPool(32);
        Callable<Boolean> work = () -> notices(5_000) & newsletters(50);
        for (Future<Boolean> done :
                threads.invokeAll(IntStream.range(0, 32).mapToObj(i -> work).toList())) {
            assertThat(done.get()).isTrue();
        }
        threads.shutdown();

        assertThat(since(before)).containsExactlyInAnyOrderEntriesOf(Map.of(NOTICE, 32 * 5_000L, NEWSLETTER, 32 * 50L));
    }

    private boolean notices(int times) {
        for (int i = 0; i < times; i++) {
            app.notices().maintenance(cast.customer());
        }
        return true;
    }

    private boolean newsletters(int times) {
        int denied = 0;
        for (int i = 0; i < times; i++) {
            try {
                app.newsletter().send(cast.customer());
            } catch (ProcessingDeniedException expected) {
                denied++;
            }
        }
        return denied == times;
    }

    private Map<String, Long> counts() throws IOException {
        stage.writeReport(directory);
        List<Flow> flows = ObservationJson.read(directory.resolve("flows.json")).flows();
        return flows.stream()
                .collect(Collectors.groupingBy(CountsTests::key, TreeMap::new, Collectors.summingLong(Flow::count)));
    }

    private Map<String, Long> since(Map<String, Long> before) throws IOException {
        Map<String, Long> grown = new TreeMap<>();
        counts().forEach((key, count) -> grown.merge(key, count - before.getOrDefault(key, 0L), Long::sum));
        grown.values().removeIf(count -> count == 0);
        return grown;
    }

    private static String key(Flow flow) {
        String outcome = flow.outcome().name().toLowerCase(java.util.Locale.ROOT);
        return outcome + " " + String.join(" > ", flow.purposes());
    }
}
