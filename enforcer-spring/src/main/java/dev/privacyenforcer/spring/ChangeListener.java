package dev.privacyenforcer.spring;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.consent.Announcing;
import dev.privacyenforcer.consent.Changes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Lets the next decision heed what a bean announces: the policy was installed before there were beans. */
final class ChangeListener implements SmartInitializingSingleton, DisposableBean {

    private final Enforcer enforcer;
    private final ObjectProvider<Announcing> sources;
    private final List<AutoCloseable> listening = new ArrayList<>();

    ChangeListener(Enforcer enforcer, ObjectProvider<Announcing> sources) {
        this.enforcer = enforcer;
        this.sources = sources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<Changes> all = Collections.newSetFromMap(new IdentityHashMap<>());
        sources.forEach(source -> all.addAll(source.changes()));
        all.forEach(changes -> listening.add(changes.listen(enforcer::consentChanged)));
    }

    @Override
    public void destroy() throws Exception {
        for (AutoCloseable each : listening) {
            each.close();
        }
    }
}
