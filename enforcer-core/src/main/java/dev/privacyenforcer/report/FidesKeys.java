package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Taxonomy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys that a fideslang manifest uses of one kind, and those of them that it must bring along. */
final class FidesKeys {

    private static final Set<String> KNOWN = load();

    private final String kind;
    private final Function<String, Term> title;
    private final TreeMap<String, Term> own = new TreeMap<>();

    /**
     * Starts with no key.
     *
     * @param kind as fideslang calls it: {@code category}, {@code purpose} or {@code data_subject}
     * @param title finds how readers call a key
     */
    FidesKeys(String kind, Function<String, Term> title) {
        this.kind = kind;
        this.title = title;
    }

    /** {@return whether fideslang has the key} */
    static boolean isKnown(String kind, String key) {
        return KNOWN.contains(kind + "\t" + key);
    }

    /** {@return the key, which the manifest explains if fideslang has none such} */
    String use(String key) {
        String exact = key.equals("*") ? "user" : key.endsWith(".**") ? key.substring(0, key.length() - 3) : key;
        for (String at = exact; !at.isEmpty() && !isKnown(kind, at); at = Taxonomy.parent(at)) {
            own.put(at, title.apply(at));
        }
        return exact;
    }

    /** {@return the keys that fideslang has not, each beneath its parent} */
    Set<Tree> resources() {
        Set<Tree> resources = new LinkedHashSet<>();
        own.forEach((key, term) -> resources.add(new Tree()
                .put("fides_key", key)
                .put("name", term.title())
                .put("parent_key", Taxonomy.parent(key).isEmpty() ? null : Taxonomy.parent(key))));
        return resources;
    }

    private static Set<String> load() {
        String file = "fideslang-keys.tsv";
        var stream = Objects.requireNonNull(FidesKeys.class.getResourceAsStream(file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
