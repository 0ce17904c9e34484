package dev.privacyenforcer;

import dev.privacyenforcer.hook.AccessPoint;
import java.lang.StackWalker.StackFrame;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
        StackFrame caller =
                point.member().equals(GuardedDatum.MEMBER) ? frame() : frame(name -> !name.equals(point.className()));
        return caller == null ? point.location() : caller.toStackTraceElement().toString();
    }

    /** {@return the first frame that is not ours} */
    static @Nullable StackFrame frame() {
        return frame(name -> true);
    }

    private static @Nullable StackFrame frame(Predicate<String> wanted) {
        return WALKER.walk(frames -> frames.filter(frame -> !isOurs(frame.getClassName()))
                .filter(frame -> wanted.test(frame.getClassName()))
                .findFirst()
                .orElse(null));
    }

    private static boolean isOurs(String className) {
        return className.startsWith(HOOK) || className.startsWith(CORE) && className.lastIndexOf('.') == CORE.length();
    }
}
