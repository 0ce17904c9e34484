package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PurposeDetails;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which code may open which purpose, after which other, and in which mode it is enforced. */
final class Purposes {

    private static final String AND_BENEATH = ".**";

    private final Policy policy;
    private final Map<String, PurposeDetails> details;

    Purposes(Policy policy) {
        this.policy = policy;
        this.details = policy.purposes();
    }

    boolean maySwitch(String from, String to) {
        return Taxonomy.covers(from, to)
                || policy.transitions().stream()
                        .anyMatch(transition ->
                                Taxonomy.covers(transition.from(), from) && Taxonomy.covers(transition.to(), to));
    }

    /** The packages that may open a purpose; empty: any. */
    List<String> openers(String purpose) {
        PurposeDetails restricted = nearest(purpose, above -> !above.openedBy().isEmpty());
        return restricted == null ? List.of() : restricted.openedBy();
    }

    boolean mayOpen(String purpose, String className) {
        List<String> openers = openers(purpose);
        String inPackage = className.substring(0, Math.max(0, className.lastIndexOf('.')));
        return openers.isEmpty() || openers.stream().anyMatch(pattern -> matches(pattern, inPackage));
    }

    @Nullable
    Mode mode(@Nullable String purpose) {
        PurposeDetails moded = purpose == null ? null : nearest(purpose, above -> above.mode() != null);
        return moded == null ? null : moded.mode();
    }

    private static boolean matches(String pattern, String inPackage) {
        return pattern.endsWith(AND_BENEATH)
                ? Taxonomy.covers(pattern.substring(0, pattern.length() - AND_BENEATH.length()), inPackage)
                : pattern.equals(inPackage);
    }

    private @Nullable PurposeDetails nearest(String purpose, Predicate<PurposeDetails> condition) {
        for (String key = purpose; !key.isEmpty(); key = Taxonomy.parent(key)) {
            PurposeDetails found = details.get(key);
            if (found != null && condition.test(found)) {
                return found;
            }
        }
        return null;
    }
}
