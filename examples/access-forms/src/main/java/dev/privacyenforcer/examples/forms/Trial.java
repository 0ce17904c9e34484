package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.PurposeScope;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tries forms on one value, for a purpose. */
final class Trial {

    private final String canary;
    private final Object value;
    private final UnaryOperator<@Nullable Object> opener;

    /**
     * @param canary what is searched for in what got out
     * @param value the canary, or what holds it
     * @param opener opens what got out, if it is a {@code Guarded}
     */
    Trial(String canary, Object value, UnaryOperator<@Nullable Object> opener) {
        this.canary = canary;
        this.value = value;
        this.opener = opener;
    }

    Outcome of(Form form, String purpose) {
        Object holder;
        try {
            holder = form.holder().apply(value);
        } catch (Throwable failure) {
            return Outcome.of(failure, canary);
        }
        try {
            return PurposeScope.call(purpose, () -> attempt(form, holder));
        } catch (Throwable failure) {
            return Outcome.of(failure, canary);
        }
    }

    private Outcome attempt(Form form, Object holder) {
        try {
            Object out = form.attempt().on(holder);
            return shows(out) ? new Outcome(Outcome.Kind.OUT, "") : opened(out);
        } catch (Throwable failure) {
            return Outcome.of(failure, canary);
        }
    }

    private Outcome opened(@Nullable Object out) {
        try {
            Object inside = opener.apply(out);
            return new Outcome(
                    inside != out && shows(inside) ? Outcome.Kind.OUT : Outcome.Kind.MASKED,
                    inside == out ? "" : "opened");
        } catch (RuntimeException denied) {
            Outcome.Kind kind = Outcome.of(denied, canary).kind();
            return new Outcome(kind == Outcome.Kind.DENIED ? Outcome.Kind.SEALED : kind, "");
        }
    }

    private boolean shows(@Nullable Object out) {
        return text(out).contains(canary);
    }

    private static String text(@Nullable Object out) {
        if (out instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (out == null || !out.getClass().isArray()) {
            return String.valueOf(out);
        }
        return IntStream.range(0, Array.getLength(out))
                .mapToObj(index -> text(Array.get(out, index)))
                .collect(Collectors.joining());
    }
}
