package dev.privacyenforcer.policy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * To what a person consented, or refused to, as command lines and cases write it:
 * {@code PURPOSE=STATE[;explicit][;recipient=KEY][;category=KEY][;channel=NAME][;jurisdiction=PLACE]}.
 *
 * @param purpose the purpose
 * @param state what the person said
 * @param explicit whether in so many words; GDPR Art. 9(2)(a)
 * @param recipient to whom it is bound, or null
 * @param category to which data it is bound, or null
 * @param channel to which channel it is bound, or null
 * @param jurisdiction under the law of which place, or null
 */
public record StatedConsent(
        String purpose,
        State state,
        boolean explicit,
        @Nullable String recipient,
        @Nullable String category,
        @Nullable String channel,
        @Nullable String jurisdiction) {

    private static final String EXPLICIT = "explicit";
    private static final List<String> DETAILS = List.of(EXPLICIT, "recipient", "category", "channel", "jurisdiction");
    private static final List<String> STATES =
            Arrays.stream(State.values()).map(State::word).sorted().toList();

    /** What a person said. */
    public enum State {
        /** Consented. */
        GIVEN,
        /** Withdrew the consent. */
        WITHDRAWN,
        /** Opted out. */
        OPTED_OUT,
        /** Objected. */
        OBJECTED,
        /** Consented once; the consent has expired. */
        EXPIRED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The text is no such statement. */
    public static final class Malformed extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String expected;
        private final @Nullable String nearest;

        private Malformed(String expected, String found, List<String> known) {
            super(expected);
            this.expected = expected;
            this.nearest = Nearest.to(found, known);
        }

        /** {@return what a statement looks like, in a sentence} */
        public String expected() {
            return expected;
        }

        /** {@return the known word that resembles what was found, or null} */
        public @Nullable String nearest() {
            return nearest;
        }
    }

    /**
     * Reads a statement.
     *
     * @param text the statement
     * @return what it says
     * @throws Malformed if it says nothing that one can understand
     */
    public static StatedConsent of(String text) {
        String[] parts = text.split(";", -1);
        int equals = parts[0].indexOf('=');
        String word = parts[0].substring(equals + 1);
        if (equals <= 0 || !STATES.contains(word)) {
            throw new Malformed("a consent is PURPOSE= with one of " + String.join(", ", STATES), word, STATES);
        }
        Map<String, String> details = details(parts);
        return new StatedConsent(
                parts[0].substring(0, equals),
                State.valueOf(word.toUpperCase(Locale.ROOT)),
                details.containsKey(EXPLICIT),
                details.get("recipient"),
                details.get("category"),
                details.get("channel"),
                details.get("jurisdiction"));
    }

    private static Map<String, String> details(String[] parts) {
        Map<String, String> details = new HashMap<>();
        Arrays.stream(parts).skip(1).forEach(detail -> {
            int equals = detail.indexOf('=');
            String name = equals < 0 ? detail : detail.substring(0, equals);
            if (!DETAILS.contains(name) || name.equals(EXPLICIT) != (equals < 0)) {
                String expected = "behind a consent may stand ;explicit ;recipient=KEY ;category=KEY ;channel=NAME"
                        + " ;jurisdiction=PLACE";
                throw new Malformed(expected, name, DETAILS);
            }
            details.put(name, detail.substring(equals + 1));
        });
        return details;
    }
}
