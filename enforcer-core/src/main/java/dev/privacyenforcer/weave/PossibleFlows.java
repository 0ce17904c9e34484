package dev.privacyenforcer.weave;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.weave.CallScan.Node;
import dev.privacyenforcer.weave.CallScan.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Which ways personal data could take through a program, read from its class files; nothing is run, no class is loaded.
 *
 * <p>From each access to a labelled member the calls are followed outwards until a method names a purpose. A way that
 * ends before, with a method that nobody in these files calls or that opens a purpose by a call, is a flow without a
 * known purpose. Calls are resolved by name and class hierarchy: a flow may be listed that never runs. Calls by
 * reflection, and from classes that were not given, are not seen.
 */
public final class PossibleFlows {

    private final Labels labels;
    private final CallScan scan;
    private final Set<Flow> flows = new HashSet<>();

    /** A method on the way out, with what the access means so far. */
    private record Step(Node method, Meant meant) {}

    private PossibleFlows(Labels labels) {
        this.labels = labels;
        this.scan = new CallScan(labels);
    }

    /**
     * {@return the flows that the code could take, each with count 0 and without a decision}
     *
     * @param places directories of class files and jars; all that belongs to the program and calls or holds labelled
     *     classes
     * @param bindings labels for classes that carry none
     * @param policy under which they are to be compared with what was seen
     * @throws IOException if something cannot be read
     */
    public static Observation in(Collection<Path> places, Bindings bindings, Policy policy) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        for (Path place : places) {
            for (byte[] classFile : ClassFiles.in(place)) {
                ClassReader reader = OpenedClassReader.of(classFile);
                classes.putIfAbsent(Names.binary(reader.getClassName()), classFile);
            }
        }
        PossibleFlows possible = new PossibleFlows(new Labels(new ClassFileLocator.Simple(classes), bindings));
        List<String> labelled = possible.find(classes);
        return new Observation(
                        policy.header().id(),
                        policy.header().version(),
                        policy.sha256(),
                        policy.mode().key(),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        labelled,
                        List.of(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        List.copyOf(possible.flows))
                .canonical();
    }

    /** {@return the labelled classes} */
    private List<String> find(Map<String, byte[]> classes) {
        Set<String> labelled = new TreeSet<>();
        List<ClassLabels> known = classes.values().stream().map(labels::learn).toList();
        classes.values().forEach(scan::look);
        known.forEach(each -> {
            if (!labels.data(each.name()).isEmpty()) {
                labelled.add(each.binaryName());
            }
            each.methods().values().forEach(this::declared);
        });
        scan.sites().forEach(site -> follow(site, labels.dataSubject(site.owner(), site.said())));
        return List.copyOf(labelled);
    }

    /** Data that a method says it discloses or performs something on, whatever is read inside. */
    private void declared(MethodLabel method) {
        List<String> facts = ScopeFacts.of(labels, method, new ArrayList<>());
        Node node = new Node(method.owner(), method.name() + method.descriptor());
        facts.stream().filter(fact -> fact.startsWith("data=")).forEach(fact -> {
            String[] datum = fact.substring("data=".length()).split(":", 2);
            Site site = new Site(node, method.owner(), "", Said.of(datum[1]), false, method.line());
            follow(site, datum[0]);
        });
    }

    private void follow(Site site, String dataSubject) {
        Set<Step> visited = new HashSet<>();
        Queue<Step> open = new ArrayDeque<>();
        open.add(new Step(site.method(), Meant.of(site.write())));
        for (Step step = open.poll(); step != null; step = open.poll()) {
            List<String> facts = facts(step.method());
            Meant meant = step.meant().within(facts);
            if (!visited.add(new Step(step.method(), meant))) {
                continue;
            }
            String purpose = Meant.value(facts, "purpose=");
            Set<Node> callers = new HashSet<>(scan.callers(step.method()));
            callers.remove(step.method()); // who calls but itself is called by nobody
            if (purpose != null || callers.isEmpty() || scan.opensScope(step.method())) {
                add(site, dataSubject, purpose, meant, step.method());
            } else {
                callers.forEach(caller -> open.add(new Step(caller, meant)));
            }
        }
    }

    private List<String> facts(Node node) {
        ClassLabels owner = labels.of(node.owner());
        MethodLabel method = owner == null ? null : owner.methods().get(node.key());
        return method == null ? List.of() : ScopeFacts.of(labels, method, new ArrayList<>());
    }

    /** Objects may be built without a purpose: such a write is recorded, and nobody judges it. */
    private void add(Site site, String dataSubject, @Nullable String purpose, Meant meant, Node within) {
        if (purpose == null && site.write()) {
            return;
        }
        flows.add(new Flow(
                dataSubject,
                site.said().value(),
                meant.operation(),
                purpose == null ? List.of() : List.of(purpose),
                meant.recipients(),
                meant.country(),
                site.member(),
                location(site),
                purpose == null ? "" : name(within),
                Flow.Outcome.RECORDED,
                null,
                null,
                null,
                List.of(),
                null,
                0,
                Instant.EPOCH,
                Instant.EPOCH));
    }

    private String location(Site site) {
        ClassLabels owner = labels.of(site.method().owner());
        String source = owner == null || owner.source().isEmpty() ? "Unknown Source" : owner.source();
        return name(site.method()) + "(" + source + (site.line() > 0 ? ":" + site.line() : "") + ")";
    }

    private static String name(Node method) {
        return Names.binary(method.owner()) + "." + method.name();
    }
}
