package dev.privacyenforcer.examples.libraries;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Loads and links classes, which verifies them, and runs none of their code. */
final class Linking {

    static final String LINKED = "linked";

    private Linking() {}

    /** {@return by name of the class, what became of it} */
    static Map<String, String> of(Collection<String> names, ClassLoader loader) {
        Map<String, String> outcomes = new TreeMap<>();
        for (String name : names) {
            outcomes.put(name, outcome(name, loader));
        }
        return outcomes;
    }

    /** Not which of several missing classes is met first: that depends on the order in which a class names them. */
    private static String outcome(String name, ClassLoader loader) {
        try {
            Method[] linkedFirst = Class.forName(name, false, loader).getDeclaredMethods();
            return linkedFirst == null ? "" : LINKED;
        } catch (LinkageError | ClassNotFoundException failure) {
            return failure.getClass().getSimpleName();
        }
    }
}
