package dev.privacyenforcer.examples.benchmarks;

/** What the guarded profile is compared with: the same class without a label. */
final class PlainProfile {

    private final int age;

    PlainProfile(int age) {
        this.age = age;
    }

    int age() {
        return age;
    }
}
