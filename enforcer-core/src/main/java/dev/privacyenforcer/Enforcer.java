package dev.privacyenforcer;

import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.coverage.UnwovenScan;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.evidence.Evidence;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.hook.Engine;
import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.policy.Taxonomy;
import dev.privacyenforcer.report.Inventory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes this program keep its privacy policy.
 *
 * <p>Install a policy once, at start; or let the first access to personal data do it, from the file that the system
 * property {@value Settings#POLICY} names or else from {@value Settings#RESOURCE} on the class path. One policy per
 * class-loading realm. Until one is installed, woven code refuses every access.
 *
 * <p>Thread-safe.
 */
public final class Enforcer implements AutoCloseable {

    private static final AtomicReference<Enforcer> INSTALLED = new AtomicReference<>();

    private final Mode mode;
    private final Clock clock;
    private final Coverage coverage;
    private final Evidence evidence;
    private final PolicyEngine engine;
    private final Map<Incident, Long> incidentsBefore = Incident.now();

    private Enforcer(Policy policy, Mode mode, Clock clock, Coverage coverage) {
        this.mode = mode;
        this.clock = clock;
        this.coverage = coverage;
        this.evidence = new Evidence(clock);
        this.engine = new PolicyEngine(CompiledPolicy.of(policy, clock), mode, evidence);
    }

    /**
     * Installs the policy of a file.
     *
     * @param file a policy in JSON
     * @return what enforces it
     * @throws dev.privacyenforcer.policy.PolicyException if the file is no valid policy
     * @throws UnwovenClassesException if labelled classes carry no guards, unless the mode is log
     * @throws IllegalStateException if another policy is installed
     */
    public static Enforcer install(Path file) {
        return install(PolicyReader.read(file));
    }

    /**
     * Installs a policy.
     *
     * @param policy the policy
     * @return what enforces it; the present one if this policy is installed already
     * @throws UnwovenClassesException if labelled classes carry no guards, unless the mode is log
     * @throws IllegalStateException if another policy is installed
     */
    public static Enforcer install(Policy policy) {
        return install(policy, Settings.mode(policy.mode()), Clock.systemUTC(), UnwovenScan.ofClassPath());
    }

    static Enforcer install(Policy policy, Mode mode, Clock clock, Coverage coverage) {
        UnwovenClassesException.check(coverage, mode);
        Enforcer candidate = new Enforcer(policy, mode, clock, coverage);
        Enforcer present = INSTALLED.compareAndExchange(null, candidate);
        if (present == null) {
            Guard.install(candidate.engine);
            return candidate;
        }
        if (present.mode == mode && present.policy().sha256().equals(policy.sha256())) {
            return present;
        }
        throw new IllegalStateException(Settings.secondPolicy(present.policy(), present.mode, policy, mode));
    }

    /** {@return what enforces the policy of this realm, if one is installed} */
    public static Optional<Enforcer> installed() {
        return Optional.ofNullable(INSTALLED.get());
    }

    /**
     * Decides without touching data: for programs that ask first.
     *
     * @param request what somebody is about to do
     * @return permit or deny; never depends on the mode
     */
    public Decision decide(Request request) {
        return engine.policy().decide(request);
    }

    /** {@return the policy in force} */
    public Policy policy() {
        return engine.policy().policy();
    }

    /** {@return what happens to whatever the policy does not permit} */
    public Mode mode() {
        return mode;
    }

    /**
     * Puts another version of the policy in force, for every decision from now on. Open scopes stay open.
     *
     * @param policy the new version; its id is that of the present one
     * @throws IllegalStateException if it is another policy
     */
    public void reload(Policy policy) {
        if (!policy.header().id().equals(policy().header().id())) {
            throw new IllegalStateException(Settings.otherPolicy(policy(), policy));
        }
        engine.enforce(CompiledPolicy.of(policy, clock));
    }

    /** {@return what this program was seen to do so far; exact for threads that have ended or handed over} */
    public Observation observe() {
        Guard.drain();
        List<Flow> flows = evidence.flows();
        return new Observation(
                policy().header().id(),
                policy().header().version(),
                policy().sha256(),
                mode.key(),
                evidence.from(),
                clock.instant(),
                coverage.woven(),
                coverage.unwoven(),
                evaluated(flows),
                Incident.since(incidentsBefore),
                flows);
    }

    /**
     * Writes {@code flows.json} and {@code inventory.html}.
     *
     * @param directory where; created if missing
     * @return the files
     * @throws UncheckedIOException if a file cannot be written
     */
    public Inventory.Written writeReport(Path directory) {
        try {
            return Inventory.write(policy(), observe(), Enforcer::title, directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static @Nullable String title(String key) {
        return Arrays.stream(Taxonomy.Kind.values())
                .flatMap(kind -> Taxonomy.shipped().term(kind, key).stream())
                .map(Taxonomy.Term::title)
                .findFirst()
                .orElse(null);
    }

    /** Uninstalls the policy: woven code refuses every access until another one is installed. Meant for tests. */
    @Override
    public void close() {
        if (INSTALLED.compareAndSet(this, null)) {
            Guard.install(null);
        }
    }

    Engine engine() {
        return engine;
    }

    private Map<String, Long> evaluated(List<Flow> flows) {
        Map<String, Long> evaluated = new TreeMap<>();
        policy().prohibitions().forEach(prohibition -> evaluated.put(prohibition.id(), 0L));
        for (Flow flow : flows) {
            if (flow.outcome() != Flow.Outcome.INTERNAL) {
                engine.policy()
                        .prohibitionsConcerning(flow.dataSubject(), flow.category())
                        .forEach(id -> evaluated.merge(id, flow.count(), Long::sum));
            }
        }
        return evaluated;
    }
}
