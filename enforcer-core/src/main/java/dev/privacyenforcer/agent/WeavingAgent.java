package dev.privacyenforcer.agent;

import java.lang.instrument.Instrumentation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agent of applications that depend on this library: weaves what the build did not, as after an IDE's own build.
 * Options: {@code bindings=FILE}, {@code doors=strict}.
 */
public final class WeavingAgent {

    private WeavingAgent() {}

    /**
     * Called by the virtual machine before the application.
     *
     * @param options what stands behind the jar, or null
     * @param instrumentation takes the weaver
     */
    public static void premain(@Nullable String options, Instrumentation instrumentation) {
        Agent.start(() -> Agent.weave(
                AgentOptions.parse(options, Set.of("bindings", "doors")), application -> {}, instrumentation));
    }
}
