package dev.privacyenforcer.examples.libraries.use;

import java.util.List;
import java.util.concurrent.Callable;
import reactor.core.publisher.*;

/** Streams, with and without errors. */
public final class UseReactor implements Callable<String> {

    @Override
    public String call() throws Exception {
        List<Integer> numbers = Flux.range(1, 10).filter(n -> n % 2 == 0).flatMap(n -> Flux.just(n, n * n)).buffer(3)
                .map(List::size).scan(0, Integer::sum).collectList().block();
        String error = Mono.<String>error(new IllegalStateException("no")).onErrorResume(e -> Mono.just(e.getMessage())).block();
        List<String> zipped = Flux.zip(Flux.just("a", "b"), Flux.just(1, 2), (s, n) -> s + n).collectList().block();
        return numbers + error + zipped + Flux.just(3, 1, 2).sort().reduce("", (s, n) -> s + n).block();
    }
}
