package dev.privacyenforcer.examples.benchmarks;

import dev.privacyenforcer.annotations.CollectedAt;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.time.Instant;

/** A labelled field in a class that says when it was collected, from which retention counts. */
@DataSubject("customer")
final class DatedProfile {

    @CollectedAt
    private final Instant collected;

    @PersonalData("user.demographic.age_range")
    private final int age;

    DatedProfile(Instant collected, int age) {
        this.collected = collected;
        this.age = age;
    }

    Instant collected() {
        return collected;
    }

    int age() {
        return age;
    }
}
