package dev.privacyenforcer.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must be the case for a rule to apply, or for it not to: each attribute must pass its test.
 *
 * @param tests by attribute, in the order of the file; none: always holds
 */
public record Condition(Map<String, Test> tests) {

    /**
     * By hand, as is equals: rules are grouped by them when a policy is loaded, and generated ones are slow at first.
     */
    @Override
    public int hashCode() {
        return tests.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Condition condition && tests.equals(condition.tests));
    }

    /** Holds whatever the facts are. */
    public static final Condition ALWAYS = new Condition(Map.of());

    /** What is asked of one attribute. */
    public sealed interface Test {}

    /** Any value will do, as long as there is one; {@code ["*"]}. */
    public record Known() implements Test {}

    /**
     * One of some texts.
     *
     * @param texts compared exactly
     */
    public record OneOf(List<String> texts) implements Test {}

    /**
     * In one of some places.
     *
     * @param places country groups, countries and regions, as {@link Countries} knows them
     */
    public record In(List<String> places) implements Test {

        @Override
        public int hashCode() {
            return places.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof In in && places.equals(in.places);
        }
    }

    /**
     * A number between two others, both inclusive.
     *
     * @param min the least, or null
     * @param max the greatest, or null
     */
    public record Between(@Nullable Long min, @Nullable Long max) implements Test {}

    /**
     * True, or false.
     *
     * @param expected which
     */
    public record Is(boolean expected) implements Test {}
}
