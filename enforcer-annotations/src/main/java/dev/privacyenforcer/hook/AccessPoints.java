package dev.privacyenforcer.hook;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the access points of this class-loading realm.
 *
 * <p>Woven code names an access point by a dynamic constant of type {@code int}, linked once by {@link #number}. Equal
 * access points share a number, so that redeploying a class adds nothing. Thread-safe.
 */
public final class AccessPoints {

    private static final Map<AccessPoint, Integer> NUMBERS = new HashMap<>();
    private static volatile AccessPoint[] points = new AccessPoint[64];

    private AccessPoints() {}

    /**
     * Links a dynamic constant of woven code.
     *
     * @param caller the class that holds the guard
     * @param name unused
     * @param type {@code int}
     * @param kind name of an {@link AccessPoint.Kind}
     * @param source source file
     * @param method method that holds the guard
     * @param line line, 0 when unknown
     * @param member what is accessed, or empty
     * @param facts {@code word=value} pairs, the word being {@code data}, {@code purpose}, {@code operation},
     *     {@code recipient}, {@code country}, {@code reviewedBy}, {@code id}, {@code via} or {@code collected}
     * @return the number of the access point, from 0
     */
    public static int number(
            MethodHandles.Lookup caller,
            String name,
            Class<?> type,
            String kind,
            String source,
            String method,
            int line,
            String member,
            String... facts) {
        String className = caller.lookupClass().getName();
        AccessPoint point = AccessPoint.parse(kind, className, source, method, line, member, facts);
        if (point.id() != null) {
            DataSubjectIds.learn(caller, point.id());
        }
        if (point.collected() != null) {
            OwnFields.learn(caller, point.collected());
        }
        return number(point);
    }

    /**
     * Registers an access point that is not woven, such as one opened by a program.
     *
     * @param point the access point
     * @return its number, the same for equal access points
     */
    public static synchronized int number(AccessPoint point) {
        Integer known = NUMBERS.get(point);
        if (known != null) {
            return known;
        }
        int number = NUMBERS.size();
        AccessPoint[] all = points;
        if (number == all.length) {
            all = Arrays.copyOf(all, number * 2);
        }
        all[number] = point;
        points = all;
        NUMBERS.put(point, number);
        return number;
    }

    /** {@return the access points registered so far, by number} */
    public static synchronized List<AccessPoint> all() {
        return List.copyOf(Arrays.asList(points).subList(0, NUMBERS.size()));
    }

    static AccessPoint get(int number) {
        @Nullable AccessPoint point = points[number];
        return point;
    }
}
