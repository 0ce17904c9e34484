package dev.privacyenforcer.examples.benchmarks;

/** A copy of thirty fields, as a mapper makes it. */
final class Copy {

    private final String[] values;

    private Copy(String... values) {
        this.values = values;
    }

    static Copy of(PlainEntity entity) {
        return new Copy(
                entity.f0(),
                entity.f1(),
                entity.f2(),
                entity.f3(),
                entity.f4(),
                entity.f5(),
                entity.f6(),
                entity.f7(),
                entity.f8(),
                entity.f9(),
                entity.f10(),
                entity.f11(),
                entity.f12(),
                entity.f13(),
                entity.f14(),
                entity.f15(),
                entity.f16(),
                entity.f17(),
                entity.f18(),
                entity.f19(),
                entity.f20(),
                entity.f21(),
                entity.f22(),
                entity.f23(),
                entity.f24(),
                entity.f25(),
                entity.f26(),
                entity.f27(),
                entity.f28(),
                entity.f29());
    }

    static Copy of(GuardedEntity entity) {
        return new Copy(
                entity.f0(),
                entity.f1(),
                entity.f2(),
                entity.f3(),
                entity.f4(),
                entity.f5(),
                entity.f6(),
                entity.f7(),
                entity.f8(),
                entity.f9(),
                entity.f10(),
                entity.f11(),
                entity.f12(),
                entity.f13(),
                entity.f14(),
                entity.f15(),
                entity.f16(),
                entity.f17(),
                entity.f18(),
                entity.f19(),
                entity.f20(),
                entity.f21(),
                entity.f22(),
                entity.f23(),
                entity.f24(),
                entity.f25(),
                entity.f26(),
                entity.f27(),
                entity.f28(),
                entity.f29());
    }

    int size() {
        return values.length;
    }
}
