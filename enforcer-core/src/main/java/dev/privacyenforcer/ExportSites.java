package dev.privacyenforcer;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.DataSubjectIds;
import dev.privacyenforcer.hook.Datum;
import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The access points of an export, all of them at the line that asks for it.
 *
 * @param className the class that asks
 * @param source its source file, or empty
 * @param method the method that asks
 * @param line its line, or 0
 */
record ExportSites(String className, String source, String method, int line) {

    static ExportSites here() {
        StackFrame caller = Caller.frame();
        if (caller == null) {
            return new ExportSites(DataSubjectExport.class.getName(), "DataSubjectExport.java", "make", 0);
        }
        String source = caller.getFileName();
        return new ExportSites(
                caller.getClassName(),
                source == null ? "" : source,
                caller.getMethodName(),
                Math.max(0, caller.getLineNumber()));
    }

    AccessPoint scope() {
        return AccessPoint.of(AccessPoint.Kind.SCOPE, className, source, method, line, "", List.of())
                .opening(DataSubjectExport.PURPOSE, Operation.EXPORT, null, null, null);
    }

    /**
     * {@return where a member is read}
     *
     * @param member such as {@code com.acme.Customer#email}
     * @param datum what it holds
     * @param since the field that says since when, or null
     */
    int read(String member, Datum datum, @Nullable Field since) {
        String collected = null;
        if (since != null) {
            collected = ExportedData.memberName(since);
            DataSubjectIds.learn(lookup(since.getDeclaringClass()), collected);
        }
        return AccessPoints.number(new AccessPoint(
                AccessPoint.Kind.READ,
                className,
                source,
                method,
                line,
                member,
                List.of(datum),
                null,
                null,
                null,
                null,
                null,
                null,
                AccessPoint.Via.DOOR,
                collected));
    }

    /** {@return one that sees the class, whatever class loader it has} */
    private static MethodHandles.Lookup lookup(Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException closed) {
            return MethodHandles.lookup(); // the value is then unknown, and what depends on it denied
        }
    }
}
