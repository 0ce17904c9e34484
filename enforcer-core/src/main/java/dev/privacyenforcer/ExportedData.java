package dev.privacyenforcer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.privacyenforcer.hook.Datum;
import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.rights.LabelledClass;
import dev.privacyenforcer.rights.LabelledClass.Member;
import dev.privacyenforcer.rights.ObjectGraph;
import dev.privacyenforcer.rights.ObjectGraph.Box;
import dev.privacyenforcer.rights.ObjectGraph.Node;
import dev.privacyenforcer.rights.PersonalObjects;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The labelled members of one person's objects, each of them past a guard. */
final class ExportedData {

    /**
     * One of them.
     *
     * @param where its class and name
     * @param value what it holds
     */
    record Exported(String where, JsonNode value) {

        /** Keeps the value to itself. */
        @Override
        public String toString() {
            return where;
        }
    }

    private final PersonalObjects objects;
    private final ExportSites sites;
    private final Predicate<String> wanted;
    private final ObjectGraph graph;
    private final ValueJson values;
    private final SortedMap<String, List<Exported>> byCategory = new TreeMap<>();
    private final SortedSet<String> leftOut = new TreeSet<>();
    private final SortedSet<String> computed = new TreeSet<>();
    private int ofOthers;

    /** @param wanted which categories the document is about */
    ExportedData(PersonalObjects objects, ExportSites sites, Predicate<String> wanted) {
        this.objects = objects;
        this.sites = sites;
        this.wanted = wanted;
        this.graph = objects.walk(Guarded.class);
        this.values = new ValueJson(graph);
        this.ofOthers = graph.ofOthers();
    }

    void read() {
        for (Node node : graph.nodes()) {
            computed.addAll(node.labels().computed());
            for (Member member : node.labels().members()) {
                Object value = LabelledClass.read(member.field(), node.object());
                if (value != null && !holdsBoxes(member.field())) {
                    read(node, member, value);
                }
            }
            node.boxes().forEach(this::read);
        }
    }

    /** The boxes in it are read one by one. */
    static boolean holdsBoxes(Field field) {
        return field.getGenericType().getTypeName().contains(Guarded.class.getName());
    }

    private void read(Node node, Member member, Object value) {
        if (isExported(member.dataSubject(), member.category())) {
            Field collected = node.labels().collected();
            Datum datum = new Datum(member.dataSubject(), member.category());
            int site = sites.read(memberName(member.field()), datum, collected);
            add(member.category(), member.name(), Guard.read(node.object(), value, site));
        }
    }

    private void read(Box box) {
        Guarded<?> guarded = (Guarded<?>) box.value();
        if (!isOfPerson(box, objects)) {
            ofOthers += box.own() ? 1 : 0;
        } else if (isExported(guarded.dataSubject(), guarded.category())) {
            Datum datum = new Datum(guarded.dataSubject(), guarded.category());
            add(guarded.category(), box.where(), guarded.read(sites.read(box.where(), datum, null)));
        }
    }

    /** What hangs on somebody else's object is the person's if it says so; with the object it is counted already. */
    static boolean isOfPerson(Box box, PersonalObjects objects) {
        Object id = ((Guarded<?>) box.value()).dataSubjectId();
        return id == null ? box.own() : objects.isPerson(id);
    }

    private boolean isExported(String dataSubject, String category) {
        if (!dataSubject.equals(objects.dataSubject())) {
            ofOthers++;
            return false;
        } else if (objects.leavesOut(category)) {
            leftOut.add(category);
            return false;
        }
        return wanted.test(category);
    }

    private void add(String category, String where, @Nullable Object permitted) {
        if (permitted == null) {
            leftOut.add(category);
            return;
        }
        JsonNode value = values.of(permitted);
        if (value != null) {
            byCategory.computeIfAbsent(category, unseen -> new ArrayList<>()).add(new Exported(where, value));
        }
    }

    static String memberName(Field field) {
        return field.getDeclaringClass().getName() + "#" + field.getName();
    }

    SortedMap<String, List<Exported>> byCategory() {
        return byCategory;
    }

    int size() {
        return byCategory.values().stream().mapToInt(List::size).sum();
    }

    int ofOthers() {
        return ofOthers;
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** {@return labelled methods, which nobody called} */
    SortedSet<String> computed() {
        return computed;
    }

    /** {@return classes that could not be looked into} */
    SortedSet<String> closed() {
        return graph.closed();
    }
}
