package dev.privacyenforcer.hook;

import org.jspecify.annotations.Nullable;

/** The guards where a thread has no cell that permits the access: a type each, so that what repeats is never boxed. */
final class Unpermitted {

    private Unpermitted() {}

    static @Nullable Object read(@Nullable Object owner, @Nullable Object value, int site) {
        return Asking.repeats(owner, site) ? value : Asking.reference(owner, value, site, true);
    }

    static boolean read(@Nullable Object owner, boolean value, int site) {
        return Asking.repeats(owner, site) ? value : (boolean) Asking.primitive(owner, value, site);
    }

    static byte read(@Nullable Object owner, byte value, int site) {
        return Asking.repeats(owner, site) ? value : (byte) Asking.primitive(owner, value, site);
    }

    static char read(@Nullable Object owner, char value, int site) {
        return Asking.repeats(owner, site) ? value : (char) Asking.primitive(owner, value, site);
    }

    static short read(@Nullable Object owner, short value, int site) {
        return Asking.repeats(owner, site) ? value : (short) Asking.primitive(owner, value, site);
    }

    static int read(@Nullable Object owner, int value, int site) {
        return Asking.repeats(owner, site) ? value : (int) Asking.primitive(owner, value, site);
    }

    static long read(@Nullable Object owner, long value, int site) {
        return Asking.repeats(owner, site) ? value : (long) Asking.primitive(owner, value, site);
    }

    static float read(@Nullable Object owner, float value, int site) {
        return Asking.repeats(owner, site) ? value : (float) Asking.primitive(owner, value, site);
    }

    static double read(@Nullable Object owner, double value, int site) {
        return Asking.repeats(owner, site) ? value : (double) Asking.primitive(owner, value, site);
    }

    static @Nullable Object write(@Nullable Object owner, @Nullable Object value, int site) {
        return Asking.repeats(owner, site) ? value : Asking.reference(owner, value, site, false);
    }

    static void write(@Nullable Object owner, int site) {
        if (!Asking.repeats(owner, site)) {
            Asking.verdict(owner, site, Value.UNSEEN);
        }
    }
}
