package dev.privacyenforcer.examples.benchmarks;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** One labelled field behind a getter. */
@DataSubject("customer")
final class GuardedProfile {

    @PersonalData("user.demographic.age_range")
    private final int age;

    GuardedProfile(int age) {
        this.age = age;
    }

    int age() {
        return age;
    }
}
