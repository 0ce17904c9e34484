package dev.privacyenforcer.hook;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.TypeDescriptor;
import java.lang.runtime.ObjectMethods;
import java.util.List;

/** Links the generated {@code toString} of a record with labelled components, which reads the fields by handle. */
public final class RecordMethods {

    private RecordMethods() {}

    /**
     * Bootstrap of a woven record's {@code toString}: as {@link ObjectMethods#bootstrap}, but labelled components print
     * their category.
     *
     * @param lookup the record
     * @param methodName {@code toString}
     * @param type type of the call site
     * @param labelled a category for each labelled component and an empty text for the others, {@code ;}-separated
     * @param recordClass the record
     * @param names component names, {@code ;}-separated
     * @param getters field handles
     * @return the call site
     * @throws Throwable what the Java runtime throws
     */
    public static Object bootstrap(
            MethodHandles.Lookup lookup,
            String methodName,
            TypeDescriptor type,
            String labelled,
            Class<?> recordClass,
            String names,
            MethodHandle... getters)
            throws Throwable {
        List<String> categories = List.of(labelled.split(";", -1));
        MethodHandle[] masked = getters.clone();
        for (int i = 0; i < masked.length; i++) {
            if (!categories.get(i).isEmpty()) {
                MethodHandle text = MethodHandles.constant(String.class, "[" + categories.get(i) + "]");
                masked[i] = MethodHandles.dropArguments(text, 0, recordClass);
            }
        }
        return ObjectMethods.bootstrap(lookup, methodName, type, recordClass, names, masked);
    }
}
