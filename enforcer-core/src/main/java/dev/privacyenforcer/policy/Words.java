package dev.privacyenforcer.policy;

import dev.privacyenforcer.annotations.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The closed sets of words of a policy file, in the order in which messages list them. */
final class Words {

    static final Map<String, Mode> MODES = words(Mode.values(), Mode::key);
    static final Map<String, Operation> OPERATIONS = words(Operation.values(), Operation::key);

    static final Map<String, LegalBasis.Basis> BASES = words(LegalBasis.Basis.values(), Words::lower);
    static final Map<String, LegalBasis.Model> MODELS = words(LegalBasis.Model.values(), Words::lower);

    /** Consent that nobody is asked for would be implied, which is none. */
    static final Map<String, LegalBasis.Model> CONSENT_MODELS =
            words(new LegalBasis.Model[] {LegalBasis.Model.OPT_IN, LegalBasis.Model.OPT_OUT}, Words::lower);

    static final Map<String, DataSubjectCategory.Role> DATA_SUBJECT_ROLES =
            words(DataSubjectCategory.Role.values(), Words::lower);
    static final Map<String, RecipientDetails.Role> RECIPIENT_ROLES =
            words(RecipientDetails.Role.values(), Words::lower);

    static final Map<String, Safeguard> SAFEGUARDS = words(Safeguard.values(), Safeguard::key);
    static final Map<String, Attribute.Type> ATTRIBUTE_TYPES = words(Attribute.Type.values(), Words::lower);
    static final Map<String, Prohibition.Cause> CAUSES = words(Prohibition.Cause.values(), Prohibition.Cause::name);
    static final Map<String, Right.Kind> RIGHTS = words(Right.Kind.values(), Words::lower);
    static final Map<String, LegalBasis.Bond> BONDS = words(LegalBasis.Bond.values(), Words::lower);
    static final Map<String, Retention.Action> RETENTION_ACTIONS = words(Retention.Action.values(), Words::lower);
    static final Map<String, Obligation.Duty> DUTIES = words(Obligation.Duty.values(), Words::lower);
    static final Map<String, AutomatedDecision.Ground> AUTOMATED_DECISIONS =
            words(AutomatedDecision.Ground.values(), Words::lower);
    static final Map<String, Boolean> ON_UNKNOWN = Map.of("permit", true);

    private Words() {}

    /** {@return the words, as messages list them} */
    static String list(Map<String, ?> words) {
        return "one of " + String.join(", ", words.keySet());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T value : values) {
            words.put(word.apply(value), value);
        }
        return Collections.unmodifiableMap(words);
    }
}
