package dev.privacyenforcer;

import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.coverage.UnwovenScan;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.evidence.Evidence;
import dev.privacyenforcer.evidence.FlowStore;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.report.Inventory;
import dev.privacyenforcer.report.Titles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Mode mode;
    private final Clock clock;
    private final Coverage coverage;
    private final Consents consents;
    private final PolicyEngine engine;
    private final Versions versions;
    private final Running running = new Running();
    private volatile @Nullable EvidenceWriter writer;
    private final Map<String, Long> incidentsBefore = Incident.now();

    private Enforcer(Policy policy, Mode mode, Clock clock, Coverage coverage, @Nullable Consents consents) {
        this.mode = mode;
        this.clock = clock;
        this.coverage = coverage;
        this.consents = consents == null ? Consents.NONE : consents;
        this.engine =
                new PolicyEngine(CompiledPolicy.of(policy, clock), mode, clock, new Evidence(clock), this.consents);
        this.versions = new Versions(engine, this.consents, clock);
        running.add(versions);
    }

    /**
     * Installs the policy of a file, or the {@link PolicyVersions} in a directory, and reloads it when it changes if
     * the system property {@value Settings#RELOAD} says how often to look ({@code PT5S}).
     *
     * @param file a policy in JSON, or a directory of them
     * @return what enforces it
     * @throws dev.privacyenforcer.policy.PolicyException if the file is no valid policy
     * @throws UnwovenClassesException if labelled classes carry no guards, unless the mode is log
     * @throws IllegalStateException if another policy is installed
     */
    public static Enforcer install(Path file) {
        Enforcer installed = PolicyVersions.in(file).install();
        Duration interval = Settings.duration(Settings.RELOAD);
        if (interval != null) {
            installed.watch(file, interval);
        }
        return installed;
    }

    /**
     * Installs a policy. If it depends on what people have said, the {@link ConsentProvider} is the one that the class
     * path names for {@link java.util.ServiceLoader}.
     *
     * @param policy the policy
     * @return what enforces it; the present one if this policy is installed already
     * @throws UnwovenClassesException if labelled classes carry no guards, unless the mode is log
     * @throws IllegalStateException if another policy is installed
     */
    public static Enforcer install(Policy policy) {
        return install(policy, Settings.mode(policy.mode()));
    }

    /**
     * Installs a policy as {@link #install(Policy)} does, in another mode than its own; the record says so.
     *
     * @param policy the policy
     * @param mode what happens to whatever it does not permit, whatever the policy or the system property says
     * @return what enforces it; the present one if this policy is installed already, in this mode
     */
    public static Enforcer install(Policy policy, Mode mode) {
        Consents found = Installation.present() == null ? Consents.found() : null;
        return install(policy, mode, Clock.systemUTC(), UnwovenScan.ofClassPath(), found);
    }

    /**
     * Installs a policy that depends on what people have said, as {@link #install(Policy)} does.
     *
     * @param policy the policy
     * @param provider knows what they said; a second one is refused
     * @return what enforces it; the present one if this policy is installed already, with this provider
     */
    public static Enforcer install(Policy policy, ConsentProvider provider) {
        return install(policy, Settings.mode(policy.mode()), provider, ConsentOptions.USUAL);
    }

    /**
     * Installs a policy that depends on what people have said, in another mode than its own.
     *
     * @param policy the policy
     * @param mode what happens to whatever it does not permit
     * @param provider knows what they said; a second one is refused
     * @param options how it is asked
     * @return what enforces it; the present one if this policy is installed already, in this mode, with this provider
     */
    public static Enforcer install(Policy policy, Mode mode, ConsentProvider provider, ConsentOptions options) {
        Consents consents = Consents.given(provider, options);
        return install(policy, mode, Clock.systemUTC(), UnwovenScan.ofClassPath(), consents);
    }

    static Enforcer install(Policy policy, Mode mode, Clock clock, Coverage coverage, @Nullable Consents consents) {
        UnwovenClassesException.check(coverage, mode);
        UndatedMembers.warn(policy, coverage);
        return Installation.put(new Enforcer(policy, mode, clock, coverage, consents));
    }

    /** {@return what enforces the policy of this realm, if one is installed} */
    public static Optional<Enforcer> installed() {
        return Optional.ofNullable(Installation.present());
    }

    /**
     * Decides without touching data: for programs that ask first. Whatever depends on the person is denied.
     *
     * @param request what somebody is about to do
     * @return permit or deny; never depends on the mode
     */
    public Decision decide(Request request) {
        return engine.policy().decide(request);
    }

    /**
     * Decides about the data of one person without touching them.
     *
     * @param request what somebody is about to do
     * @param dataSubjectId identifies the person, as {@code @DataSubjectId} does: a text, UUID or whole number
     * @return permit or deny; never depends on the mode
     */
    public Decision decide(Request request, Object dataSubjectId) {
        return engine.policy().decide(request, new PersonAtHand(consents, dataSubjectId, request.dataSubject()));
    }

    /**
     * Makes this program ask again what a person has said and what is known of them; others do so in time.
     *
     * @param dataSubjectId identifies the person, as {@code @DataSubjectId} does: a text, UUID or whole number
     */
    public void consentChanged(Object dataSubjectId) {
        consents.changed(dataSubjectId);
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
     * Puts another version of the policy in force, for every decision from now on, or from its {@code effectiveFrom}
     * on. Open scopes stay open.
     *
     * @param policy the new version; its id is that of the present one
     * @throws IllegalStateException if it is another policy
     */
    public void reload(Policy policy) {
        versions.reload(List.of(policy));
    }

    /**
     * Reloads a file or directory, or keeps the present version if it is no valid one: the status then is
     * {@link Status#STALE}, the log says why, and the record counts it.
     *
     * @param file a policy in JSON, or a directory of them
     * @return whether it is valid
     */
    public boolean reload(Path file) {
        return versions.reload(file);
    }

    /**
     * Reloads a policy file whenever it has changed and looks the same twice, until this enforcer is closed.
     *
     * @param file the file
     * @param interval how often to look, above zero
     */
    public void watch(Path file, Duration interval) {
        running.add(new PolicyWatch(this, file, interval));
    }

    /** {@return whether the policy in force is the newest one} */
    public Status status() {
        return versions.isStale() ? Status.STALE : Status.CURRENT;
    }

    /** Whether the policy in force is the newest one. */
    public enum Status {
        /** It is. */
        CURRENT,
        /** A newer one was refused. */
        STALE
    }

    /**
     * Keeps the evidence in a store: on each interval, at {@link #flush}, at the end of the program, and when this
     * enforcer is closed. After three failures in a row nothing is permitted but in log mode, as what cannot be
     * recorded may not happen; GDPR Art. 5(2).
     *
     * @param store keeps the evidence
     * @param interval how often, above zero; what was counted since the last write is lost if the program is killed
     * @return writes for the last time, and then no more
     */
    public AutoCloseable record(FlowStore store, Duration interval) {
        EvidenceWriter started = new EvidenceWriter(this, store, interval);
        writer = started;
        running.add(started);
        return started;
    }

    /** Writes the evidence now; an {@code UncheckedIOException} says that the store failed. Nothing without a store. */
    public void flush() {
        if (writer != null) {
            writer.flushNow();
        }
    }

    /** {@return what this program was seen to do so far; exact for threads that have ended or handed over} */
    public Observation observe() {
        Guard.drain();
        return engine.observation(coverage, clock.instant(), Incident.since(incidentsBefore));
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
            return Inventory.write(policy(), observe(), directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** {@return the record of processing activities (GDPR Art. 30) as one page, as {@link #writeReport} writes it} */
    public String inventory() {
        return Inventory.html(policy(), observe(), Titles.shipped());
    }

    /** Uninstalls the policy: woven code refuses every access until another one is installed. Meant for tests. */
    @Override
    public void close() {
        if (Installation.remove(this)) {
            running.close();
            Guard.install(null);
        }
    }

    Versions versions() {
        return versions;
    }

    PolicyEngine engine() {
        return engine;
    }

    void keepRunning(AutoCloseable part) {
        running.add(part);
    }

    Consents consents() {
        return consents;
    }
}
