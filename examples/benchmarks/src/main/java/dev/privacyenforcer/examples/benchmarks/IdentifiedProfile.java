package dev.privacyenforcer.examples.benchmarks;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;

/** A labelled field in a class that says whose it is, which each read compares with the person of the scope. */
@DataSubject("customer")
final class IdentifiedProfile {

    @DataSubjectId
    private final String id;

    @PersonalData("user.demographic.age_range")
    private final int age;

    IdentifiedProfile(String id, int age) {
        this.id = id;
        this.age = age;
    }

    String id() {
        return id;
    }

    int age() {
        return age;
    }
}
