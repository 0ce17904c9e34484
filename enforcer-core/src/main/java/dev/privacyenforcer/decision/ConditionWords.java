package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a condition, in words: which attributes, never their values. */
final class ConditionWords {

    private ConditionWords() {}

    /** {@return the attributes that keep it from holding, and why; empty if it holds} */
    static String failing(Condition condition, Inquiry inquiry, @Nullable String recipient) {
        List<String> failing = new ArrayList<>();
        for (Map.Entry<String, Condition.Test> test : condition.tests().entrySet()) {
            Truth truth = inquiry.truth(test.getKey(), test.getValue(), recipient);
            if (truth != Truth.TRUE) {
                failing.add(test.getKey() + words(truth));
            }
        }
        return String.join(", ", failing);
    }

    /** {@return its attributes} */
    static String attributes(Condition condition) {
        return String.join(", ", condition.tests().keySet());
    }

    private static String words(Truth truth) {
        return switch (truth) {
            case FALSE -> " is not what it asks for";
            case UNKNOWN -> " is not known";
            case UNAVAILABLE -> " could not be looked up";
            case TRUE -> "";
        };
    }
}
