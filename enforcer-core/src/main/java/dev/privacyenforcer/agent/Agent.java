package dev.privacyenforcer.agent;

import dev.privacyenforcer.coverage.ProgramClasses;
import dev.privacyenforcer.coverage.UnwovenScan;
import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.BindingsReader;
import dev.privacyenforcer.weave.BindingsCheck;
import dev.privacyenforcer.weave.LoadTimeWeaver;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** What both agents do. */
final class Agent {

    /** Says to the engine, which may live in another class loader, that classes are woven as they are loaded. */
    static final String PROPERTY = "privacy.enforcer.agent";

    /** Says to it which classes could not be woven. */
    private static final String POISONED = PROPERTY + ".poisoned";

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

    /**
     * Looks at the application, and weaves what it loads from then on.
     *
     * @param refusal throws if the application must not run with this agent
     */
    static LoadTimeWeaver weave(
            AgentOptions options, Consumer<ProgramClasses> refusal, Instrumentation instrumentation) {
        System.setProperty(BYTE_BUDDY_SAFE, "true"); // or it warns on JDK 24 and later, which it need not here
        Path file = options.path("bindings");
        Bindings bindings = file == null ? Bindings.NONE : BindingsReader.read(file);
        ProgramClasses application = UnwovenScan.ofProgram(file != null);
        refusal.accept(application);
        BindingsCheck.absent(bindings, application.names()).forEach(Agent::found);
        LoadTimeWeaver weaver = new LoadTimeWeaver(
                bindings,
                application.labelled(),
                options.doors(),
                new HookReader(instrumentation)::accept,
                Agent::refused);
        HiddenClassWeaver.use(weaver);
        instrumentation.addTransformer(weaver);
        String version = Agent.class.getPackage().getImplementationVersion();
        System.setProperty(PROPERTY, Objects.requireNonNullElse(version, "unknown"));
        return weaver;
    }

    /** To the error stream: a logger looked up before the application starts would be set up before its time. */
    private static void found(String finding) {
        System.err.println(finding);
    }

    /**
     * The logger is looked up late: the application may bring its own. A class that fails in several ways counts once.
     */
    private static synchronized void refused(String className, String why) {
        String before = System.getProperty(POISONED, "");
        System.setProperty(POISONED, before.isEmpty() ? className : before + "," + className);
        System.getLogger("dev.privacyenforcer").log(System.Logger.Level.ERROR, why);
    }
}
