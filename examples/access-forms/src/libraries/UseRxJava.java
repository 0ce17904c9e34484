package dev.privacyenforcer.examples.libraries.use;

import io.reactivex.rxjava3.core.*;
import java.util.concurrent.Callable;

/** Streams. */
public final class UseRxJava implements Callable<String> {

    @Override
    public String call() throws Exception {
        return Flowable.range(1, 20).window(4).flatMapSingle(w -> w.reduce(0, Integer::sum)).toList().blockingGet().toString()
                + Observable.just("b", "a").sorted().concatWith(Observable.just("c")).toList().blockingGet()
                + Single.error(new IllegalStateException("no")).onErrorReturnItem("yes").blockingGet();
    }
}
