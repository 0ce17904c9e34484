package dev.privacyenforcer;

import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Finds the access point of a use by the class of the function, which for a lambda is one for each line of code, so
 * that the stack is walked once for each.
 */
final class UseSites {

    private static final int UNKNOWN = -1;

    /** By number of the datum. Types of the JDK alone: they may outlive this class in a class of the JDK. */
    private static final ClassValue<AtomicReference<int[]>> SITES = new ClassValue<>() {
        @Override
        protected AtomicReference<int[]> computeValue(Class<?> function) {
            return new AtomicReference<>(new int[0]);
        }
    };

    private UseSites() {}

    static int of(Class<?> function, int number, GuardedDatum datum) {
        AtomicReference<int[]> sites = SITES.get(function);
        int[] known = Objects.requireNonNull(sites.get());
        return number < known.length && known[number] != UNKNOWN
                ? known[number]
                : add(sites, number, find(function, datum));
    }

    private static int add(AtomicReference<int[]> sites, int number, int site) {
        return sites.updateAndGet(known -> with(known, number, site))[number];
    }

    /** The first of two threads that find a site at once wins. */
    private static int[] with(int[] known, int number, int site) {
        int[] more = Arrays.copyOf(known, Math.max(known.length, number + 1));
        Arrays.fill(more, known.length, more.length, UNKNOWN);
        more[number] = more[number] == UNKNOWN ? site : more[number];
        return more;
    }

    /** A function that comes from elsewhere may be used in many places: then its own is the one that is certain. */
    private static int find(Class<?> function, GuardedDatum datum) {
        String host = host(function);
        StackFrame caller = Caller.frame();
        if (caller != null && caller.getClassName().equals(host)) {
            String source = caller.getFileName();
            return datum.read(
                    host, caller.getMethodName(), Math.max(0, caller.getLineNumber()), source == null ? "" : source);
        }
        return datum.read(host, function.isHidden() ? "lambda" : "apply", 0, "");
    }

    /** {@return the class that wrote the lambda, or the class itself} */
    private static String host(Class<?> function) {
        String name = function.getName();
        int lambda = name.indexOf("$$Lambda");
        return function.isHidden() && lambda > 0 ? name.substring(0, lambda) : name;
    }
}
