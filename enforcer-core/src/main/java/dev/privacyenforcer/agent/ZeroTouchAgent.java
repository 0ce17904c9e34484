package dev.privacyenforcer.agent;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.report.Inventory;
import dev.privacyenforcer.report.Titles;
import dev.privacyenforcer.weave.LoadTimeWeaver;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The agent of applications that carry no class of this library: brings labels, engine and policy with it. Options:
 * {@code policy=FILE}, and if wanted {@code bindings=FILE}, {@code evidence=DIR} and {@code doors=strict}.
 */
public final class ZeroTouchAgent {

    private ZeroTouchAgent() {}

    /**
     * Called by the virtual machine before the application.
     *
     * @param options what stands behind the jar
     * @param instrumentation takes the weaver
     */
    public static void premain(@Nullable String options, Instrumentation instrumentation) {
        Agent.start(() ->
                start(AgentOptions.parse(options, Set.of("policy", "bindings", "evidence", "doors")), instrumentation));
    }

    private static void start(AgentOptions options, Instrumentation instrumentation) {
        Path policy = options.path("policy");
        if (policy == null) {
            throw new AgentException(
                    "ENF-702 Agent not started: no policy",
                    "-javaagent, after '='",
                    "found no policy=FILE, expected one: the application brings none that this agent could see",
                    "add policy=FILE");
        }
        LoadTimeWeaver weaver = Agent.weave(options, SecondHook::refuse, instrumentation);
        Enforcer enforcer = Enforcer.install(policy);
        Path evidence = options.path("evidence");
        if (evidence != null) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> write(enforcer, weaver, evidence), "enforcer-evidence"));
        }
    }

    private static void write(Enforcer enforcer, LoadTimeWeaver weaver, Path directory) {
        try {
            Observation seen = withClasses(enforcer.observe(), weaver.woven());
            Inventory.write(enforcer.policy(), seen, Titles.shipped(), directory);
        } catch (IOException | RuntimeException failure) {
            System.getLogger("dev.privacyenforcer")
                    .log(System.Logger.Level.ERROR, "cannot write the evidence to " + directory, failure);
        }
    }

    /** Bound classes carry no label, so no scan finds them. */
    private static Observation withClasses(Observation seen, Set<String> woven) {
        Set<String> classes = new TreeSet<>(seen.wovenClasses());
        classes.addAll(woven);
        classes.removeAll(seen.poisonedClasses());
        return seen.ofClasses(List.copyOf(classes), seen.poisonedClasses());
    }
}
