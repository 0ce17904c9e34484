package dev.privacyenforcer.cli;

import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * To what a person consented, or refused to:
 * {@code PURPOSE=STATE[;explicit][;recipient=KEY][;category=KEY][;channel=NAME][;jurisdiction=PLACE]}.
 *
 * @param purpose the purpose
 * @param bonds what it is bound to besides
 */
record Consented(String purpose, Bonds bonds) {

    private static final Map<String, ConsentState> STATES = Map.of(
            "given", ConsentState.GIVEN,
            "withdrawn", ConsentState.WITHDRAWN,
            "opted_out", ConsentState.OPTED_OUT,
            "objected", ConsentState.OBJECTED,
            "expired", ConsentState.EXPIRED);
    private static final String EXPLICIT = "explicit";
    private static final List<String> DETAILS = List.of(EXPLICIT, "recipient", "category", "channel", "jurisdiction");

    static Consented parse(String option) {
        Map<String, String> details = details(option);
        return new Consented(
                option.substring(0, Math.max(0, option.indexOf('='))),
                new Bonds(
                        details.get("recipient"),
                        details.get("category"),
                        details.get("channel"),
                        details.get("jurisdiction")));
    }

    static ConsentState state(String option) {
        String word = option.split(";", -1)[0];
        int equals = word.indexOf('=');
        ConsentState state = equals <= 0 ? null : STATES.get(word.substring(equals + 1));
        if (state == null) {
            List<String> words = STATES.keySet().stream().sorted().toList();
            String what = "a consent is PURPOSE= with one of " + String.join(", ", words);
            throw Told.refusal(what, word.substring(equals + 1), words);
        }
        return state == ConsentState.GIVEN && details(option).containsKey(EXPLICIT) ? ConsentState.EXPLICIT : state;
    }

    private static Map<String, String> details(String option) {
        Map<String, String> details = new HashMap<>();
        Arrays.stream(option.split(";", -1)).skip(1).forEach(detail -> {
            int equals = detail.indexOf('=');
            String name = equals < 0 ? detail : detail.substring(0, equals);
            if (!DETAILS.contains(name) || name.equals(EXPLICIT) != (equals < 0)) {
                String what =
                        "behind a consent may stand ;explicit ;recipient=KEY ;category=KEY ;channel=NAME ;jurisdiction=PLACE";
                throw Told.refusal(what, name, DETAILS);
            }
            details.put(name, detail.substring(equals + 1));
        });
        return details;
    }
}
