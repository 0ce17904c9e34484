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

    /** Not what comes behind a colon: a class file that was written anew numbers its instructions anew. */
    private static String outcome(String name, ClassLoader loader) {
        try {
            Method[] linkedFirst = Class.forName(name, false, loader).getDeclaredMethods();
            return linkedFirst == null ? "" : LINKED;
        } catch (VerifyError | ClassFormatError broken) {
            return broken.getClass().getSimpleName();
        } catch (LinkageError | ClassNotFoundException missing) {
            return missing.getClass().getSimpleName() + " "
                    + String.valueOf(missing.getMessage()).lines().findFirst().orElse("");
        }
    }
}
