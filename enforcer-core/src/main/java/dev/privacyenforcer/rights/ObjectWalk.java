package dev.privacyenforcer.rights;

import dev.privacyenforcer.rights.ObjectGraph.Box;
import dev.privacyenforcer.rights.ObjectGraph.Node;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Goes through objects and all they hold, each of them once for the person and once for others. */
final class ObjectWalk {

    /**
     * A reference to look at.
     *
     * @param target what it refers to
     * @param own whether the holder is about the person
     * @param holder the nearest object of the person that holds it, or null
     * @param where the field that holds it
     * @param several whether it is one of several
     */
    private record Reference(
            Object target, boolean own, @Nullable Node holder, String where, boolean several) {

        Reference to(Object element, boolean many) {
            return new Reference(element, own, holder, where, several || many);
        }
    }

    private static final String GIVEN = "(given)";
    private static final String PROXY = "org.hibernate.proxy.HibernateProxy";

    private final PersonalObjects objects;
    private final Class<?> boxes;
    private final Map<Class<?>, LabelledClass> classes = new HashMap<>();
    private final Map<Object, Node> own = new IdentityHashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> ownContainers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> otherContainers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> ownBoxes = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Object, Box> strayBoxes = new IdentityHashMap<>();
    private final Set<Object> ofOthers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Node> found = new ArrayList<>();
    private final Deque<Reference> open = new ArrayDeque<>();

    ObjectWalk(PersonalObjects objects, Class<?> boxes) {
        this.objects = objects;
        this.boxes = boxes;
    }

    ObjectGraph graph() {
        Node given = new Node(objects, LabelledClass.of(Object.class, objects.bindings()));
        found.add(given);
        objects.roots().forEach(root -> open.add(new Reference(root, true, given, GIVEN, false)));
        while (!open.isEmpty()) {
            look(open.removeFirst());
        }
        strayBoxes.keySet().removeAll(ownBoxes);
        strayBoxes.values().stream().sorted(Comparator.comparing(Box::where)).forEach(given::add);
        ofOthers.removeAll(own.keySet());
        TreeSet<String> closed = new TreeSet<>();
        classes.values().stream()
                .filter(LabelledClass::closed)
                .forEach(type -> closed.add(type.type().getName()));
        return new ObjectGraph(List.copyOf(found), ofOthers.size(), closed);
    }

    private void look(Reference reference) {
        Object target = reference.target();
        if (boxes.isInstance(target)) {
            if (reference.holder() != null) {
                ownBoxes.add(target);
                reference.holder().add(new Box(reference.where(), target, true));
            } else {
                strayBoxes.putIfAbsent(target, new Box(reference.where(), target, false));
            }
            return;
        }
        boolean container = elements(reference);
        if (LabelledClass.isOfUsers(target.getClass())
                && (!container || !labels(target.getClass()).members().isEmpty())) {
            object(reference);
        }
    }

    private LabelledClass labels(Class<?> type) {
        return classes.computeIfAbsent(type, unseen -> LabelledClass.of(unseen, objects.bindings()));
    }

    /** {@return whether it holds others and is none itself} */
    private boolean elements(Reference reference) {
        Object target = reference.target();
        if (target instanceof Optional<?> optional) {
            optional.ifPresent(element -> open.add(reference.to(element, false)));
        } else if (target instanceof AtomicReference<?> holder) {
            add(reference, Collections.singletonList(holder.get()), false);
        } else if (target instanceof Object[] array) {
            add(reference, Arrays.asList(array), true);
        } else if (target instanceof Map<?, ?> map) {
            add(reference, map.keySet(), true);
            add(reference, map.values(), true);
        } else if (target instanceof Collection<?> collection) {
            add(reference, collection, true);
        } else {
            return false;
        }
        return true;
    }

    private void add(Reference reference, Collection<?> elements, boolean several) {
        for (Object element : elements) {
            if (element != null && isNewContainer(element, reference.own())) {
                open.add(reference.to(element, several));
            }
        }
    }

    /** Lists may hold themselves, by way of others. */
    private boolean isNewContainer(Object element, boolean aboutPerson) {
        boolean container = element instanceof Collection || element instanceof Map || element instanceof Object[];
        return !container || (aboutPerson ? ownContainers : otherContainers).add(element);
    }

    private void object(Reference reference) {
        Object target = reference.target();
        refuseProxy(target.getClass());
        LabelledClass labels = labels(target.getClass());
        boolean aboutPerson = isAboutPerson(target, labels, reference.own());
        Node node = aboutPerson ? own.get(target) : null;
        boolean first = aboutPerson ? node == null : seen.add(target);
        if (aboutPerson && node == null) {
            node = new Node(target, labels);
            own.put(target, node);
            found.add(node);
        }
        if (node != null && reference.holder() != null) {
            order(reference.holder(), node, reference.several());
        }
        if (!aboutPerson && !labels.members().isEmpty()) {
            ofOthers.add(target);
        }
        if (first) {
            fields(target, labels, aboutPerson, node);
        }
    }

    private void fields(Object target, LabelledClass labels, boolean aboutPerson, @Nullable Node node) {
        for (Field field : labels.fields()) {
            Object value = field.getType().isPrimitive() ? null : LabelledClass.read(field, target);
            if (value != null) {
                open.add(new Reference(value, aboutPerson, node, LabelledClass.name(field, '.'), false));
            }
        }
    }

    private boolean isAboutPerson(Object target, LabelledClass labels, boolean inherited) {
        Object id = labels.id() == null ? null : LabelledClass.read(labels.id(), target);
        if (id == null) {
            return inherited;
        }
        String identifies = labels.identifies(objects.bindings());
        return objects.isPerson(id) && (identifies.isEmpty() || identifies.equals(objects.dataSubject()));
    }

    /** Who is referred to goes later, but for one of several, whose row refers to that of its holder. */
    private void order(Node holder, Node target, boolean several) {
        if (holder == target || holder.object() == objects) {
            return;
        } else if (several) {
            holder.goesAfter(target);
        } else {
            target.goesAfter(holder);
        }
    }

    /** Its fields are empty, whatever the object behind it holds: nothing may be missing without a word. */
    private static void refuseProxy(Class<?> type) {
        if (Arrays.stream(type.getInterfaces()).anyMatch(each -> each.getName().equals(PROXY))) {
            throw new IllegalStateException("""
                    ENF-383 Object not loaded: found a proxy of %s, expected the object itself
                      at      the objects of one person
                      because a proxy holds no data, and nothing may be missing without a word
                      fix     load it before (join fetch, or Hibernate.unproxy)""".formatted(type.getSuperclass().getName()));
        }
    }
}
