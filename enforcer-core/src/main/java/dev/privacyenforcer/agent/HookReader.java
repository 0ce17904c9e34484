package dev.privacyenforcer.agent;

import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets named modules read the hook where that is a named module itself. That of labelled classes requires it anyway;
 * that of a library, whose doors are guarded, does not.
 */
final class HookReader {

    private static final String HOOK = "dev.privacyenforcer.annotations";

    private final Instrumentation instrumentation;
    private final Set<Module> done = ConcurrentHashMap.newKeySet();

    HookReader(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    void accept(Module module) {
        ModuleLayer layer = module.getLayer();
        if (layer != null && done.add(module)) {
            layer.findModule(HOOK)
                    .or(() -> ModuleLayer.boot().findModule(HOOK))
                    .filter(hook -> !module.canRead(hook))
                    .ifPresent(hook -> instrumentation.redefineModule(
                            module, Set.of(hook), Map.of(), Map.of(), Set.of(), Map.of()));
        }
    }
}
