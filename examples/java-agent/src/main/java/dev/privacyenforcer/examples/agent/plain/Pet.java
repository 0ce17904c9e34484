package dev.privacyenforcer.examples.agent.plain;

import java.util.ArrayList;
import java.util.List;

/** An animal, which has no privacy of its own. */
public class Pet {

    private final String name;
    private final List<Visit> visits = new ArrayList<>();

    Pet(String name) {
        this.name = name;
    }

    String getName() {
        return name;
    }

    List<Visit> getVisits() {
        return visits;
    }
}
