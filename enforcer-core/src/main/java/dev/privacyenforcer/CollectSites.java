package dev.privacyenforcer;

import java.lang.StackWalker.StackFrame;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Finds the access point where a value is put into a container: the line that makes the container. Unlike a use, it
 * hands over no function that would tell the line, so the stack is walked each time.
 */
final class CollectSites {

    /** A place in a class file, of which the line is looked up once. Names alone, so that classes can be unloaded. */
    private record Place(String className, String method, String descriptor, int index, GuardedDatum datum) {}

    private static final ConcurrentMap<Place, Integer> SITES = new ConcurrentHashMap<>();

    private CollectSites() {}

    static int here(GuardedDatum datum) {
        StackFrame caller = Caller.frame();
        if (caller == null) {
            return datum.written(Guarded.class.getName(), "of", 0, "Guarded.java"); // called by native code
        }
        Place place = new Place(
                caller.getClassName(),
                caller.getMethodName(),
                caller.getDescriptor(),
                caller.getByteCodeIndex(),
                datum);
        Integer known = SITES.get(place);
        return known != null ? known : SITES.computeIfAbsent(place, unseen -> site(caller, datum));
    }

    private static int site(StackFrame caller, GuardedDatum datum) {
        String source = caller.getFileName();
        return datum.written(
                caller.getClassName(),
                caller.getMethodName(),
                Math.max(0, caller.getLineNumber()),
                source == null ? "" : source);
    }
}
