package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.Guarded;
import org.jspecify.annotations.Nullable;

/** The value in a {@code Guarded}, for fields without a label. */
final class GuardedValue {

    private GuardedValue() {}

    static Trial trial(String canary) {
        return new Trial(canary, of(canary), GuardedValue::open);
    }

    /** {@return the content, held as the sample holds its own} */
    static Object like(Object sample, Object content) {
        return sample instanceof Guarded ? of(content) : content;
    }

    private static Object of(Object content) {
        return Guarded.of("user.contact.email", "customer", content);
    }

    private static @Nullable Object open(@Nullable Object out) {
        return out instanceof Guarded<?> guarded ? guarded.use(value -> value) : out;
    }
}
