package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.Bindings;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of labelled members that other classes may refer to. A class that refers to none of them needs no look at
 * the classes it refers to, which is what makes an agent slow.
 */
final class Interest {

    private final Set<String> privateFields = new HashSet<>();
    private final Set<String> boundFields = new HashSet<>();
    private final Set<String> methods = new HashSet<>();
    private final boolean known;
    private boolean anyMethod;

    private Interest(boolean known) {
        this.known = known;
        this.anyMethod = !known;
    }

    /** {@return interest in every name, where nobody knows which classes are labelled} */
    static Interest everything() {
        return new Interest(false);
    }

    /**
     * {@return interest in the labelled members of some classes, and in bound ones}
     *
     * @param labelled binary names of all classes that carry labels; those that are not to be found do not count
     */
    static Interest in(Collection<String> labelled, Labels labels) {
        Interest interest = new Interest(true);
        for (String name : labelled) {
            ClassLabels found = labels.of(name.replace('.', '/'));
            if (found != null) {
                interest.learn(found);
            }
        }
        interest.learn(labels.bound().bindings(), labels);
        return interest;
    }

    private void learn(ClassLabels labels) {
        boolean scoped = labels.said("Purpose") != null || labels.said("Recipient") != null;
        labels.fields().values().stream()
                .filter(field -> field.personalData() != null)
                .forEach(field -> privateFields.add(field.name()));
        labels.methods().values().stream()
                .filter(MethodLabel::bodyless)
                .filter(method -> scoped || !method.annotations().isEmpty())
                .forEach(method -> methods.add(method.name()));
    }

    private void learn(Bindings bindings, Labels labels) {
        for (Bindings.Type type : bindings.types()) {
            boundFields.addAll(type.fields().keySet());
            methods.addAll(type.results().keySet());
        }
        for (Bindings.Methods bound : bindings.methods()) {
            if (!bound.method().equals(Bindings.Methods.ALL)) {
                methods.add(bound.method());
            } else if (bound.classes().isPattern()) {
                anyMethod = true;
            } else {
                ClassLabels found = labels.of(bound.classes().text().replace('.', '/'));
                if (found != null) {
                    learn(found);
                }
            }
        }
    }

    /** {@return whether a field reference may mean a labelled field; an annotated one is private to its nest} */
    boolean inField(String from, String owner, String name) {
        return !known
                || boundFields.contains(name)
                || privateFields.contains(name) && nest(from).equals(nest(owner));
    }

    boolean inMethod(String name) {
        return anyMethod || methods.contains(name) || name.startsWith(Names.HIBERNATE);
    }

    /** {@return whether a class may inherit labelled fields} */
    boolean inSuperclasses() {
        return !known || !privateFields.isEmpty() || !boundFields.isEmpty();
    }

    private static String nest(String internalName) {
        int dollar = internalName.indexOf('$', internalName.lastIndexOf('/') + 2);
        return dollar < 0 ? internalName : internalName.substring(0, dollar);
    }
}
