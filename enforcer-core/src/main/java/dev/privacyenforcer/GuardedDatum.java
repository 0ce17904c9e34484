package dev.privacyenforcer;

import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.DataSubjectIds;
import dev.privacyenforcer.hook.Datum;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/**
 * What the guarded values of one category and data subject have in common, and where they are used. One object each.
 */
final class GuardedDatum {

    /** What flows call the member that is accessed. */
    static final String MEMBER = Guarded.class.getName();

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*");
    private static final int LONGEST_KEY = 128;
    private static final String ID = MEMBER + "#dataSubjectId";
    private static final ConcurrentMap<Datum, GuardedDatum> KNOWN = new ConcurrentHashMap<>();

    static {
        DataSubjectIds.learn(MethodHandles.lookup(), ID);
    }

    private final int number;
    private final Datum datum;
    private final int identity;

    private GuardedDatum(Datum datum, int number) {
        this.datum = datum;
        this.number = number;
        this.identity = AccessPoints.number(point(AccessPoint.Kind.IDENTITY, MEMBER, "equals", 0, "Guarded.java"));
    }

    static GuardedDatum of(String category, String dataSubject) {
        Datum datum = new Datum(dataSubject, category);
        GuardedDatum known = KNOWN.get(datum);
        return known != null ? known : add(datum);
    }

    private static synchronized GuardedDatum add(Datum datum) {
        require(datum.category(), "category", "user.contact.email");
        require(datum.dataSubject(), "data subject", "customer");
        return KNOWN.computeIfAbsent(datum, unseen -> new GuardedDatum(unseen, KNOWN.size()));
    }

    private static void require(String key, String what, String example) {
        if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(GuardedTexts.noKey(what, example));
        }
    }

    String category() {
        return datum.category();
    }

    String dataSubject() {
        return datum.dataSubject();
    }

    /** {@return where values are compared} */
    int identity() {
        return identity;
    }

    /** {@return where a function of this class uses values like these} */
    int site(Class<?> function) {
        return UseSites.of(function, number, this);
    }

    /** {@return where a framework takes values out, such as to store them} */
    int internal(Class<?> framework, String method) {
        return AccessPoints.number(point(AccessPoint.Kind.IDENTITY, framework.getName(), method, 0, ""));
    }

    int read(String className, String method, int line, String source) {
        return AccessPoints.number(point(AccessPoint.Kind.READ, className, method, line, source));
    }

    /** {@return where values are put into containers} */
    int written(String className, String method, int line, String source) {
        return AccessPoints.number(point(AccessPoint.Kind.WRITE, className, method, line, source));
    }

    private AccessPoint point(AccessPoint.Kind kind, String className, String method, int line, String source) {
        return AccessPoint.of(kind, className, source, method, line, MEMBER, List.of(datum))
                .identifiedBy(ID);
    }

    @Override
    public String toString() {
        return "[" + datum.category() + "]";
    }
}
