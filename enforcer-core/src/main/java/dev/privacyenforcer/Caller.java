package dev.privacyenforcer;

import dev.privacyenforcer.hook.AccessPoint;

/** Finds the line of the application that asked for the data, which is rarely the getter that holds the guard. */
final class Caller {

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String HOOK = AccessPoint.class.getPackageName() + ".";
    private static final String CORE = Caller.class.getPackageName();

    private Caller() {}

    /** {@return the first frame outside of the class that holds the guard, as a stack trace prints it} */
    static String of(AccessPoint point) {
        if (point.kind() == AccessPoint.Kind.SCOPE) {
            return point.location();
        }
        return WALKER.walk(frames -> frames.filter(frame -> !isOurs(frame.getClassName()))
                .filter(frame -> !frame.getClassName().equals(point.className()))
                .findFirst()
                .map(frame -> frame.toStackTraceElement().toString())
                .orElse(point.location()));
    }

    private static boolean isOurs(String className) {
        return className.startsWith(HOOK) || className.startsWith(CORE) && className.lastIndexOf('.') == CORE.length();
    }
}
