package dev.privacyenforcer.test;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Listens while a test runs, and looks for its canaries afterwards. */
final class LeakExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    /** What listens, and for whom. */
    private record Watch(Canaries canaries, Taps taps) {}

    private static final Namespace OURS = Namespace.create(LeakExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        watch(context);
    }

    private static Watch watch(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(OURS);
        Watch present = store.get(context.getUniqueId(), Watch.class);
        if (present == null) {
            Canaries canaries = new Canaries();
            present = new Watch(canaries, Taps.open(canaries));
            store.put(context.getUniqueId(), present);
        }
        return present;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Watch watch = context.getStore(OURS).remove(context.getUniqueId(), Watch.class);
        if (watch == null) {
            return;
        }
        watch.taps().close();
        Throwable thrown = context.getExecutionException().orElse(null);
        if (thrown != null) {
            watch.canaries().inspect(thrown);
        }
        LeakCheck check = Nearby.annotation(context, LeakCheck.class);
        for (String files : check == null ? new String[0] : check.files()) {
            watch.canaries().inspect(Path.of(files));
        }
        watch.canaries().check(); // JUnit shows it as suppressed by what the test threw
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Canaries.class
                && context.getTestMethod().isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return watch(context).canaries();
    }
}
