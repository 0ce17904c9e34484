package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Taxonomy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How readers call the keys that a policy uses without giving them a title. */
@FunctionalInterface
public interface Titles {

    /**
     * {@return the title of a category, purpose, recipient or data subject, or null if none is known}
     *
     * @param key a dotted key
     */
    @Nullable
    String of(String key);

    /** {@return the titles of the shipped taxonomy} */
    static Titles shipped() {
        return key -> Arrays.stream(Taxonomy.Kind.values())
                .flatMap(kind -> Taxonomy.shipped().term(kind, key).stream())
                .map(Taxonomy.Term::title)
                .findFirst()
                .orElse(null);
    }
}
