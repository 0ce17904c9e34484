package dev.privacyenforcer.agent;

import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.BindingsReader;
import dev.privacyenforcer.weave.LoadTimeWeaver;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What both agents do. */
final class Agent {

    /** Says to the engine, which may live in another class loader, that classes are woven as they are loaded. */
    static final String PROPERTY = "privacy.enforcer.agent";

    private static final String BYTE_BUDDY_SAFE = "net.bytebuddy.safe"; // renamed with the package

    private Agent() {}

    /** Starts, or ends the virtual machine: an application whose policy cannot be kept does not run. */
    @SuppressWarnings("SystemExitOutsideMain")
    static void start(Runnable premain) {
        try {
            premain.run();
        } catch (RuntimeException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    static LoadTimeWeaver weave(@Nullable Path bindings, Instrumentation instrumentation) {
        System.setProperty(BYTE_BUDDY_SAFE, "true"); // or it warns on JDK 24 and later, which it need not here
        Bindings labels = bindings == null ? Bindings.NONE : BindingsReader.read(bindings);
        LoadTimeWeaver weaver = new LoadTimeWeaver(labels, Agent::refused);
        instrumentation.addTransformer(weaver);
        String version = Agent.class.getPackage().getImplementationVersion();
        System.setProperty(PROPERTY, Objects.requireNonNullElse(version, "unknown"));
        return weaver;
    }

    /** The logger is looked up late: the application may bring its own. */
    private static void refused(String why) {
        System.getLogger("dev.privacyenforcer").log(System.Logger.Level.ERROR, why);
    }
}
