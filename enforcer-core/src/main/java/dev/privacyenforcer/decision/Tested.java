package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Countries;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Whether a known value passes a test. */
final class Tested {

    private Tested() {}

    static Truth of(Condition.Test test, Object value) {
        if (test instanceof Condition.OneOf one) {
            return Truth.of(value instanceof String text && one.texts().contains(text));
        }
        if (test instanceof Condition.In places) {
            return value instanceof String place ? anyHolds(places.places(), place) : Truth.UNKNOWN;
        }
        if (test instanceof Condition.Between range) {
            return value instanceof Number number ? within(range, number.longValue()) : Truth.UNKNOWN;
        }
        return test instanceof Condition.Is is ? Truth.of(value.equals(is.expected())) : Truth.TRUE;
    }

    private static Truth within(Condition.Between range, long number) {
        Long min = range.min();
        Long max = range.max();
        return Truth.of((min == null || number >= min) && (max == null || number <= max));
    }

    private static Truth anyHolds(List<String> places, String place) {
        Truth best = Truth.FALSE;
        for (String within : places) {
            Truth lies = lies(place, within);
            best = lies == Truth.FALSE || best == Truth.TRUE ? best : lies;
        }
        return best;
    }

    /** A place that is wider than the other lies in it perhaps: the United States in California. */
    private static Truth lies(String place, String within) {
        Set<String> countries = Countries.countries(place);
        Set<String> others = Countries.countries(within);
        if (place.equals(within)) {
            return Truth.TRUE;
        }
        if (Collections.disjoint(countries, others)) {
            return Truth.FALSE;
        }
        if (Countries.isRegion(within)) {
            return Countries.isRegion(place) ? Truth.FALSE : Truth.UNKNOWN;
        }
        return others.containsAll(countries) ? Truth.TRUE : Truth.UNKNOWN;
    }
}
