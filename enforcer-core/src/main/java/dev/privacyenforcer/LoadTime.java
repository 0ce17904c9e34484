package dev.privacyenforcer;

import java.util.Arrays;
import java.util.List;

/** What the agent says, which may live in another class loader and so says it in a system property. */
final class LoadTime {

    /** Names of the classes that it could not weave, with commas between. */
    private static final String POISONED = "privacy.enforcer.agent.poisoned";

    private LoadTime() {}

    /** {@return classes that the agent could not weave, so that their first use throws; sorted} */
    static List<String> poisoned() {
        return Arrays.stream(System.getProperty(POISONED, "").split(","))
                .filter(name -> !name.isEmpty())
                .sorted()
                .distinct()
                .toList();
    }
}
