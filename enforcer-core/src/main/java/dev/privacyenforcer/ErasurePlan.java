package dev.privacyenforcer;

import dev.privacyenforcer.rights.LabelledClass;
import dev.privacyenforcer.rights.LabelledClass.Member;
import dev.privacyenforcer.rights.ObjectGraph;
import dev.privacyenforcer.rights.ObjectGraph.Box;
import dev.privacyenforcer.rights.ObjectGraph.Node;
import dev.privacyenforcer.rights.PersonalObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a person's data may go, what must stay, until when and why: each labelled member of the person's objects, in
 * an order in which they can be erased; GDPR Art. 17.
 *
 * <pre>{@code
 * ErasurePlan plan = ErasurePlan.of(enforcer, PersonalObjects.of("customer", customer.number(), customer, orders));
 * plan.steps().stream().filter(step -> step.verdict() == ErasurePlan.Verdict.ERASE).forEach(this::erase);
 * plan.recipients().forEach(this::tell);
 * }</pre>
 *
 * <p>A plan looks only whether labelled members hold something, keeps no value, and erases nothing: it is the
 * application that does, in a scope in which the policy lets it. Of a policy that is not in force yet everything is
 * {@link Verdict#INDETERMINATE}. Data that a retention rule still covers stay, as they are still needed; but not if the
 * person has claimed their erasure ({@link dev.privacyenforcer.rights.Claim#ERASURE}): then only the law and legal
 * claims keep them, Art. 17(3).
 *
 * @param steps the members, in order
 * @param recipients keys of those to whom the policy lets the erased data go, and who have to be told; Art. 19
 * @param ofOthers how many objects and members about other people were met; they are no part of the plan
 */
public record ErasurePlan(List<Step> steps, List<String> recipients, int ofOthers) {

    /** Copies the lists. */
    public ErasurePlan {
        steps = List.copyOf(steps);
        recipients = List.copyOf(recipients);
    }

    /** What becomes of a datum. */
    public enum Verdict {
        /** It is to be erased. */
        ERASE,
        /** It is to be made anonymous, as its retention rule says; recital 26. */
        ANONYMISE,
        /** It stays. */
        KEEP,
        /** The policy and what is known do not say: somebody has to. */
        INDETERMINATE
    }

    /** Why. */
    public enum Because {
        /** A retention rule: it has ended, has not ended, or nobody knows whether. */
        RETENTION,
        /** A legal obligation to keep it; Art. 17(3)(b). */
        LEGAL_OBLIGATION,
        /** Legal claims that it is kept for; Art. 17(3)(e). */
        LEGAL_CLAIMS,
        /** A prohibition to erase it that stands: a legal hold, or somebody has to be identified first. */
        PROHIBITION,
        /** The person claims it, and nothing stands against it; Art. 17(1). */
        CLAIM,
        /** No retention rule in force is about it, and nobody has claimed its erasure. */
        NO_RULE
    }

    /**
     * What becomes of one labelled member of one object.
     *
     * @param object the object
     * @param member its class and name: {@code com.acme.Customer.email}
     * @param category which data
     * @param verdict what becomes of it
     * @param until when the reason to keep it ends; null: nobody knows, or it does not stay
     * @param because why
     * @param rule the rule that says so, or null
     * @param clauses where the published text says so
     */
    public record Step(
            Object object,
            String member,
            String category,
            Verdict verdict,
            @Nullable Instant until,
            Because because,
            @Nullable String rule,
            List<String> clauses) {

        /** Keeps the object to itself. */
        @Override
        public String toString() {
            return verdict + " " + member + " (" + category + ")"
                    + (until == null ? "" : " until " + until)
                    + " because " + because
                    + (rule == null ? "" : " '" + rule + "'");
        }
    }

    /**
     * {@return the plan for a person}
     *
     * @param enforcer knows the policy, and whom to ask for facts
     * @param objects in which the person's data are
     */
    public static ErasurePlan of(Enforcer enforcer, PersonalObjects objects) {
        return of(enforcer, objects, Clock.systemUTC());
    }

    static ErasurePlan of(Enforcer enforcer, PersonalObjects objects, Clock clock) {
        return new Planning(new ErasureGrounds(enforcer, clock), objects).plan();
    }

    /** How many data the plan erases, keeps and so on, without a word about whose. */
    @Override
    public String toString() {
        return steps.size() + " data";
    }

    /** A plan in the making. */
    private static final class Planning {

        private final ErasureGrounds grounds;
        private final PersonalObjects objects;
        private final List<Step> steps = new ArrayList<>();
        private int ofOthers;

        Planning(ErasureGrounds grounds, PersonalObjects objects) {
            this.grounds = grounds;
            this.objects = objects;
        }

        ErasurePlan plan() {
            ObjectGraph graph = objects.walk(Guarded.class);
            ofOthers = graph.ofOthers();
            for (Node node : inOrder(graph.nodes())) {
                Instant collected = Timestamps.instant(node.collected());
                for (Member member : node.labels().members()) {
                    if (!ExportedData.holdsBoxes(member.field())
                            && LabelledClass.read(member.field(), node.object()) != null) {
                        add(node.object(), member.name(), member.dataSubject(), member.category(), collected);
                    }
                }
                node.boxes().forEach(box -> add(node, box, collected));
            }
            Set<String> recipients = new LinkedHashSet<>();
            for (Step step : steps) {
                if (step.verdict() == Verdict.ERASE || step.verdict() == Verdict.ANONYMISE) {
                    recipients.addAll(
                            new CategoryFacts(grounds.policy(), objects.dataSubject(), step.category()).recipients());
                }
            }
            return new ErasurePlan(steps, List.copyOf(recipients), ofOthers);
        }

        private void add(Node node, Box box, @Nullable Instant collected) {
            Guarded<?> guarded = (Guarded<?>) box.value();
            if (ExportedData.isOfPerson(box, objects)) {
                Object holder = node.object() == objects ? guarded : node.object();
                add(holder, box.where(), guarded.dataSubject(), guarded.category(), collected);
            } else if (box.own()) {
                ofOthers++;
            }
        }

        private void add(
                Object object, String where, String dataSubject, String category, @Nullable Instant collected) {
            if (!dataSubject.equals(objects.dataSubject())) {
                ofOthers++;
            } else {
                Held held = new Held(objects.dataSubjectId(), dataSubject, category, collected, object);
                steps.add(grounds.of(held, where));
            }
        }

        /** Whoever must go before another does; where that goes round in a circle, as the circle was found. */
        private static List<Node> inOrder(List<Node> nodes) {
            Set<Node> done = new LinkedHashSet<>();
            Set<Node> entered = new LinkedHashSet<>();
            List<Node> open = new ArrayList<>();
            for (Node start : nodes) {
                open.add(start);
                while (!open.isEmpty()) {
                    Node last = open.get(open.size() - 1);
                    if (!done.contains(last) && entered.add(last)) {
                        last.before().stream()
                                .filter(node -> !entered.contains(node))
                                .forEach(open::add);
                    } else {
                        open.remove(open.size() - 1);
                        done.add(last);
                    }
                }
            }
            return List.copyOf(done);
        }
    }
}
