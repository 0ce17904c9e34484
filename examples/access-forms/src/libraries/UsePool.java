package dev.privacyenforcer.examples.libraries.use;

import java.util.concurrent.Callable;
import org.apache.commons.pool2.*;
import org.apache.commons.pool2.impl.*;

/** Pools objects. */
public final class UsePool implements Callable<String> {

    @Override
    public String call() throws Exception {
        try (GenericObjectPool<StringBuilder> pool = new GenericObjectPool<>(new BasePooledObjectFactory<>() {
            @Override
            public StringBuilder create() {
                return new StringBuilder("x");
            }

            @Override
            public PooledObject<StringBuilder> wrap(StringBuilder object) {
                return new DefaultPooledObject<>(object);
            }
        })) {
            StringBuilder first = pool.borrowObject();
            first.append(pool.getNumActive());
            pool.returnObject(first);
            return pool.borrowObject().append(pool.getCreatedCount()).append(pool.getBorrowedCount()).toString();
        }
    }
}
