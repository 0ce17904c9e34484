package dev.privacyenforcer.examples.libraries.use;

import com.github.benmanes.caffeine.cache.*;
import java.util.concurrent.Callable;

/** Caches, evicts, counts. */
public final class UseCaffeine implements Callable<String> {

    @Override
    public String call() throws Exception {
        Cache<Integer, String> cache = Caffeine.newBuilder().maximumSize(3).recordStats().executor(Runnable::run).build();
        for (int i = 0; i < 20; i++) {
            cache.get(i % 7, key -> "v" + key);
        }
        cache.cleanUp();
        return cache.estimatedSize() + " " + (cache.stats().hitCount() + cache.stats().missCount()) + cache.get(100, key -> "last");
    }
}
