package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.FactSources;
import dev.privacyenforcer.ProcessingDeniedException;
import dev.privacyenforcer.consent.InMemoryConsent;
import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.FlowStore;
import dev.privacyenforcer.examples.saas.facts.Premises;
import dev.privacyenforcer.policy.PolicyReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where the scenes play: the only class of this application that talks to Enforcer; the others carry annotations. */
final class Stage implements AutoCloseable {

    private static final String POLICY = "jetrack";

    /** One program knows its surroundings once, however often it plays. */
    private static final Premises PREMISES = new Premises();

    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final InMemoryConsent SAID = new InMemoryConsent();

    private final Enforcer enforcer;
    private final List<ProcessingDeniedException> denials = new ArrayList<>();

    private Stage(Enforcer enforcer) {
        this.enforcer = enforcer;
    }

    static Stage install() {
        return new Stage(FactSources.of(PREMISES).and(SAID).install(PolicyReader.read(policy(POLICY))));
    }

    /** {@return a stage with another policy, in a world where nobody has consented to anything} */
    static Stage install(String policy, ContextProvider facts) {
        return new Stage(FactSources.of(facts).and(new InMemoryConsent()).install(PolicyReader.read(policy(policy))));
    }

    /** {@return how the attempt ended} */
    Result attempt(Runnable action) {
        Permits before = Permits.in(flows());
        try {
            action.run();
        } catch (ProcessingDeniedException denied) {
            denials.add(denied);
            return Result.deny(denied.reason(), denied.clauses());
        }
        return Result.permit(Permits.in(flows()).clausesSince(before));
    }

    /** {@return how the attempt ended, whatever happened} */
    Result tryOut(Runnable action) {
        return new Scene("", Result.permit(List.of()), () -> attempt(action)).perform();
    }

    /** {@return every denial so far} */
    List<ProcessingDeniedException> denials() {
        return List.copyOf(denials);
    }

    List<Flow> flows() {
        return enforcer.observe().flows();
    }

    /** {@return the policy in force and its mode, for readers} */
    String title() {
        return enforcer.policy().header().name() + ", " + enforcer.mode().key() + " mode";
    }

    /** Keeps the evidence in files, and beside it what some activities owe: a line for each access. */
    void keepEvidence(Path directory) {
        enforcer.record(FlowStore.in(directory, "saas"), INTERVAL);
    }

    /** {@return the page for the data protection officer} */
    Path writeReport(Path directory) {
        return enforcer.writeReport(directory).html();
    }

    /** Makes room for another policy. */
    @Override
    public void close() {
        enforcer.close();
    }

    private static Path policy(String id) {
        String resource = "/policies/" + id + ".json";
        URL found = Objects.requireNonNull(Stage.class.getResource(resource), "no " + resource + " on the class path");
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no file: " + found, e);
        }
    }
}
