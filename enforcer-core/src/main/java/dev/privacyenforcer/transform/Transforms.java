package dev.privacyenforcer.transform;

import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes values say less: of the same class, so that they fit where the value was, or not at all.
 *
 * <p>What becomes of a value never depends on other values. Thread-safe.
 */
public final class Transforms {

    /** System property that names the file with the key for hashes. */
    public static final String KEY_FILE = "privacy.enforcer.hash.key";

    private static final Logger LOG = LoggerFactory.getLogger(Transforms.class);

    private final @Nullable KeyedHash hash;
    private final List<Generaliser> generalisers;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private Transforms(@Nullable KeyedHash hash, List<Generaliser> generalisers) {
        this.hash = hash;
        this.generalisers = generalisers;
    }

    /**
     * {@return transforms}
     *
     * @param key for hashes; null: nothing can be hashed
     * @param generalisers asked in this order, before the shipped rules
     * @throws IllegalStateException if the key is too short
     */
    public static Transforms of(@Nullable HashKey key, List<Generaliser> generalisers) {
        return new Transforms(key == null ? null : new KeyedHash(key), List.copyOf(generalisers));
    }

    /**
     * {@return transforms with the key in the file that {@value #KEY_FILE} names, else of the one {@link HashKey} on
     * the class path, and with all {@link Generaliser}s on it}
     *
     * @throws IllegalStateException if the key cannot be had, though one is named
     */
    public static Transforms found() {
        String file = System.getProperty(KEY_FILE);
        HashKey key = file != null
                ? HashKey.in(Path.of(file))
                : ServiceLoader.load(HashKey.class).findFirst().orElse(null);
        List<Generaliser> generalisers = ServiceLoader.load(Generaliser.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return of(key, generalisers);
    }

    /**
     * {@return a text of which the end can be seen at most, as long for all values; null: such values cannot be masked}
     *
     * @param category which data
     * @param value the value
     */
    public @Nullable Object mask(String category, Object value) {
        return each(category, value, Masking::of);
    }

    /**
     * {@return a keyed hash, the same for the same value and category; null: such values cannot be hashed}
     *
     * @param category which data
     * @param value the value
     */
    public @Nullable Object hash(String category, Object value) {
        return hash == null ? null : each(category, value, hash::of);
    }

    /** {@return whether there is a key to hash with} */
    public boolean hasKey() {
        return hash != null;
    }

    /**
     * {@return a coarser value; null: nobody knows one}
     *
     * @param category which data
     * @param value the value
     */
    public @Nullable Object generalise(String category, Object value) {
        return each(category, value, this::coarser);
    }

    private @Nullable Object coarser(String category, Object value) {
        for (Generaliser generaliser : generalisers) {
            try {
                Object known = generaliser.generalise(category, value);
                if (known != null) {
                    return known.getClass() == value.getClass()
                            ? known
                            : failed(generaliser, category, "a value of another class");
                }
            } catch (Exception failure) {
                return failed(generaliser, category, failure.getClass().getName());
            }
        }
        return Rules.coarser(category, value);
    }

    private @Nullable Object failed(Generaliser generaliser, String category, String found) {
        String name = generaliser.getClass().getName();
        if (told.add(name + " " + category + " " + found)) {
            LOG.warn(
                    "ENF-353 Not generalised: '{}'\n  at      {}\n  because it answered with {}\n"
                            + "  fix     return a value of the class that was given, or null to leave it to the shipped rules",
                    category,
                    name,
                    found);
        }
        return null;
    }

    /** What is in an Optional or array, one by one. */
    private static @Nullable Object each(
            String category, Object value, BiFunction<String, Object, @Nullable Object> change) {
        if (value instanceof Object[] values) {
            return all(category, values, change);
        } else if (value instanceof Optional<?> optional) {
            Object changed = optional.isEmpty() ? null : each(category, optional.get(), change);
            return optional.isEmpty() ? value : changed == null ? null : Optional.of(changed);
        }
        Object changed = change.apply(category, value);
        return changed == null || changed.getClass() != value.getClass() ? null : changed;
    }

    private static Object @Nullable [] all(
            String category, Object[] values, BiFunction<String, Object, @Nullable Object> change) {
        Object[] all = (Object[]) Array.newInstance(values.getClass().getComponentType(), values.length);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            all[i] = value == null ? null : each(category, value, change);
            if (value != null && all[i] == null) {
                return null;
            }
        }
        return all;
    }
}
