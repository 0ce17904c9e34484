package dev.privacyenforcer;

import dev.privacyenforcer.hook.AccessPoint;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the line of the application that asked for the data, which is rarely the getter that holds the guard. */
final class Caller {

    /** With the class, or JDK 25 does not say which of two methods of one name it is. */
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private static final String HOOK = AccessPoint.class.getPackageName() + ".";
    private static final String CORE = Caller.class.getPackageName();

    private static final List<String> GENERATED =
            List.of("$HibernateAccessOptimizer", "$HibernateProxy", "$$SpringCGLIB$$");

    private Caller() {}

    /** {@return the first frame outside of the class that holds the guard, as a stack trace prints it} */
    static String of(AccessPoint point) {
        if (point.kind() == AccessPoint.Kind.SCOPE || point.via() == AccessPoint.Via.DOOR) {
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

    /** {@return the frame that called the plain accessor in which the guard stands, or null} */
    static StackWalker.@Nullable StackFrame ofAccessor(AccessPoint point) {
        return WALKER.walk(frames -> frames.dropWhile(frame -> isOurs(frame.getClassName()))
                .skip(1) // the accessor
                .filter(frame -> !isGenerated(frame.getClassName()))
                .findFirst()
                .orElse(null));
    }

    /** What frameworks derive from a class in order to reach it stands between the class and them. */
    private static boolean isGenerated(String className) {
        return GENERATED.stream().anyMatch(className::contains);
    }

    private static boolean isOurs(String className) {
        return className.startsWith(HOOK) || className.startsWith(CORE) && className.lastIndexOf('.') == CORE.length();
    }
}
