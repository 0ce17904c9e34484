package dev.privacyenforcer.agent;

import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.BindingsReader;
import dev.privacyenforcer.weave.BindingsCheck;
import dev.privacyenforcer.weave.LoadTimeWeaver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.Objects;

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

    static LoadTimeWeaver weave(AgentOptions options, ClassPathScan application, Instrumentation instrumentation) {
        System.setProperty(BYTE_BUDDY_SAFE, "true"); // or it warns on JDK 24 and later, which it need not here
        Path file = options.path("bindings");
        Bindings bindings = file == null ? Bindings.NONE : BindingsReader.read(file);
        BindingsCheck.absent(bindings, application.classes()).forEach(Agent::found);
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

    static ClassPathScan scan() {
        try {
            return ClassPathScan.ofThisProgram();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot look through the class path: " + failure, failure);
        }
    }

    /** To the error stream: a logger looked up before the application starts would be set up before its time. */
    private static void found(String finding) {
        System.err.println(finding);
    }

    /** The logger is looked up late: the application may bring its own. */
    private static void refused(String why) {
        System.getLogger("dev.privacyenforcer").log(System.Logger.Level.ERROR, why);
    }
}
