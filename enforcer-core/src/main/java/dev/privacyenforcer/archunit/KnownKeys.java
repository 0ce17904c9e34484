package dev.privacyenforcer.archunit;

import dev.privacyenforcer.archunit.KeyUse.Kind;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Nearest;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The keys that annotations may use under a policy. */
final class KnownKeys {

    private final Policy policy;
    private final Set<String> categories = new TreeSet<>(Taxonomy.shipped().keys(Taxonomy.Kind.CATEGORY));
    private final Set<String> purposes = new TreeSet<>(Taxonomy.shipped().keys(Taxonomy.Kind.PURPOSE));

    KnownKeys(Policy policy) {
        this.policy = policy;
        categories.addAll(policy.categories().keySet());
        purposes.addAll(policy.purposes().keySet());
        policy.activities().stream()
                .map(Activity::purpose)
                .filter(purpose -> !purpose.endsWith("*"))
                .forEach(purposes::add);
    }

    boolean contain(KeyUse use) {
        Collection<String> known = ofKind(use.kind());
        return use.kind() == Kind.RECIPIENT
                ? known.stream().anyMatch(key -> Taxonomy.covers(key, use.key()))
                : known.contains(use.key());
    }

    Violation missing(String id, KeyUse use) {
        Kind kind = use.kind();
        return new Violation(
                id,
                "Unknown " + kind.word + ": '" + use.key() + "' in " + use.annotation(),
                use.where(),
                "expected " + expected(kind) + " (policy " + policy.header().name() + ")",
                fix(kind, Nearest.to(use.key(), ofKind(kind))));
    }

    private static String expected(Kind kind) {
        return switch (kind) {
            case CATEGORY, PURPOSE -> "a " + kind.word + " of the taxonomy or of the policy";
            case DATA_SUBJECT -> "a data subject that the policy declares";
            case RECIPIENT -> "a recipient that the policy declares, or one beneath it";
        };
    }

    private static String fix(Kind kind, @Nullable String nearest) {
        String declare = "declare it in the policy's '" + kind.section + "'";
        return nearest == null
                ? "correct the key, or " + declare
                : "did you mean '" + nearest + "'? If not, " + declare;
    }

    private Collection<String> ofKind(Kind kind) {
        return switch (kind) {
            case CATEGORY -> categories;
            case DATA_SUBJECT -> policy.dataSubjects().keySet();
            case PURPOSE -> purposes;
            case RECIPIENT -> policy.recipients().keySet();
        };
    }
}
