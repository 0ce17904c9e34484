package dev.privacyenforcer.hook;

import dev.privacyenforcer.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the code where a guard stands: a read or write of personal data, or the start of a scope.
 *
 * <p>Holds names only, never a class or a value, so that it outlives the class loader of the code it describes.
 *
 * @param kind what happens here
 * @param className the class that holds the guard
 * @param source its source file, or empty
 * @param method the method that holds the guard
 * @param line its line, or 0 when unknown
 * @param member what is accessed ({@code com.acme.Customer#email}) or, for a scope around a call, what is called; empty
 *     for other scopes
 * @param data the personal data concerned
 * @param purpose the purpose a scope opens, if any
 * @param operation the operation a scope performs, if any
 * @param recipient the recipient a scope discloses to, if any
 * @param country where a scope stores, if known
 * @param reviewedBy who reviewed a de-identifying scope, if it is one
 * @param id the field of the owner that identifies the person ({@code com.acme.Customer#number}), if one does
 * @param via how the value gets to the code that asked for it
 * @param collected the field of the owner that says when the data were collected ({@code com.acme.Customer#since}), if
 *     one does
 */
public record AccessPoint(
        Kind kind,
        String className,
        String source,
        String method,
        int line,
        String member,
        List<Datum> data,
        @Nullable String purpose,
        @Nullable Operation operation,
        @Nullable String recipient,
        @Nullable String country,
        @Nullable String reviewedBy,
        @Nullable String id,
        Via via,
        @Nullable String collected) {

    /** How a value gets to the code that asked for it. */
    public enum Via {
        /** The code around the guard has it, and may do anything with it. */
        CODE,
        /** The method around the guard does nothing but hand it to its caller, or take it from there. */
        ACCESSOR,
        /** The class around the guard has it through a door of the JDK, such as reflection; see {@link Doors}. */
        DOOR
    }

    /** What happens at an access point. */
    public enum Kind {
        /** A labelled field is read. */
        READ,
        /** A labelled field is written. */
        WRITE,
        /** A labelled method returns. */
        RESULT,
        /** A method opens a purpose, recipient, operation or de-identifying scope. */
        SCOPE,
        /** {@code toString} of a labelled class: whatever it reads is masked. */
        TO_STRING,
        /** {@code equals}, {@code hashCode} or {@code compareTo} of a labelled class: never denied. */
        IDENTITY
    }

    /** Copies the data. */
    public AccessPoint {
        data = List.copyOf(data);
    }

    /** {@return an access point that opens nothing, and whose owner says neither who the person is nor since when} */
    public static AccessPoint of(
            Kind kind, String className, String source, String method, int line, String member, List<Datum> data) {
        return new AccessPoint(
                kind, className, source, method, line, member, data, null, null, null, null, null, null, Via.CODE,
                null);
    }

    /** {@return the same place, where a scope for this purpose opens} */
    public AccessPoint opening(@Nullable String purpose) {
        return opening(purpose, null, null, null, null);
    }

    /** {@return the same place, where a scope opens with what is given, and without what is null} */
    public AccessPoint opening(
            @Nullable String purpose,
            @Nullable Operation operation,
            @Nullable String recipient,
            @Nullable String country,
            @Nullable String reviewedBy) {
        return new AccessPoint(
                kind,
                className,
                source,
                method,
                line,
                member,
                data,
                purpose,
                operation,
                recipient,
                country,
                reviewedBy,
                id,
                via,
                collected);
    }

    /** {@return the same place, where that field of the owner identifies the person} */
    public AccessPoint identifiedBy(String field) {
        return new AccessPoint(
                kind,
                className,
                source,
                method,
                line,
                member,
                data,
                purpose,
                operation,
                recipient,
                country,
                reviewedBy,
                field,
                via,
                collected);
    }

    /** {@return the place in the form of a stack trace: {@code com.acme.Newsletter.send(Newsletter.java:41)}} */
    public String location() {
        return className + "." + method + "(" + (source.isEmpty() ? "Unknown Source" : source)
                + (line > 0 ? ":" + line : "") + ")";
    }

    static AccessPoint parse(
            String kind, String className, String source, String method, int line, String member, String... facts) {
        List<Datum> data = new ArrayList<>();
        String[] values = new String[FACTS.size()];
        for (String fact : facts) {
            int equals = fact.indexOf('=');
            String value = fact.substring(equals + 1);
            int index = FACTS.indexOf(fact.substring(0, equals));
            if (index < 0) {
                throw new IllegalArgumentException("woven by an unknown version: fact '" + fact + "' at " + className);
            } else if (index == 0) {
                data.add(Datum.parse(value));
            } else {
                values[index] = value;
            }
        }
        Operation operation = values[2] == null ? null : Operation.valueOf(values[2]);
        return new AccessPoint(
                Kind.valueOf(kind),
                className,
                source,
                method,
                line,
                member,
                data,
                values[1],
                operation,
                values[3],
                values[4],
                values[5],
                values[6],
                values[7] == null ? Via.CODE : Via.valueOf(values[7]),
                values[8]);
    }

    private static final List<String> FACTS =
            List.of("data", "purpose", "operation", "recipient", "country", "reviewedBy", "id", "via", "collected");
}
