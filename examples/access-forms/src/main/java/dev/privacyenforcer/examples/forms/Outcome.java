package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.ProcessingDeniedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param kind in a word
 * @param detail what tells it from others of the kind: a code, a type, never a value
 */
public record Outcome(Kind kind, String detail) {

    private static final Pattern CODE = Pattern.compile("ENF-\\d{3}");

    /** The kinds. */
    public enum Kind {
        /** The value got out. */
        OUT,
        /** The policy's denial was thrown. */
        DENIED,
        /** Something came back that does not contain the value. */
        MASKED,
        /** The value came back in a {@code Guarded} that does not open. */
        SEALED,
        /** The class does not load, as it cannot be guarded. */
        REFUSED,
        /** The class is not there. */
        ABSENT,
        /** The form does not work. */
        FAILED
    }

    static Outcome of(@Nullable Throwable thrown, String canary) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (String.valueOf(at.getMessage()).contains(canary)) {
                return new Outcome(Kind.OUT, "message of " + at.getClass().getName());
            }
        }
        return Stream.iterate(thrown, at -> at != null, Throwable::getCause)
                .map(Outcome::known)
                .filter(outcome -> outcome != null)
                .findFirst()
                .orElseGet(() -> new Outcome(Kind.FAILED, summary(thrown)));
    }

    private static @Nullable Outcome known(@Nullable Throwable thrown) {
        if (thrown instanceof ProcessingDeniedException denied) {
            return new Outcome(Kind.DENIED, denied.reason().name());
        }
        if (thrown instanceof ClassNotFoundException) {
            return new Outcome(Kind.ABSENT, "");
        }
        Matcher code = CODE.matcher(thrown == null ? "" : String.valueOf(thrown.getMessage()));
        return thrown instanceof LinkageError && code.find() ? new Outcome(Kind.REFUSED, code.group()) : null;
    }

    private static String summary(@Nullable Throwable thrown) {
        String text = String.valueOf(thrown).replaceAll("\\s+", " ");
        return text.substring(0, Math.min(text.length(), 200));
    }

    @Override
    public String toString() {
        return kind + " " + detail;
    }

    /** {@return the outcome that {@link #toString} wrote} */
    public static Outcome parse(String text) {
        int space = text.indexOf(' ');
        return new Outcome(Kind.valueOf(text.substring(0, space)), text.substring(space + 1));
    }
}
