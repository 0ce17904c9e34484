package dev.privacyenforcer.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads no more of a class file than its constants, and its name if one of them is a label. Reused for many class
 * files, by one thread.
 */
final class ClassScan {

    private static final byte[] HOOK = "Ldev/privacyenforcer/".getBytes(StandardCharsets.US_ASCII);
    private static final String ANNOTATIONS = "Ldev/privacyenforcer/annotations/";
    /** An enumeration, so that a class which only mentions it carries no label. */
    private static final String OPERATION = ANNOTATIONS + "Operation;";

    private static final String WOVEN = "Ldev/privacyenforcer/hook/Woven;";
    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int CHUNK = 4096;

    private byte[] bytes = new byte[4 * CHUNK];
    private InputStream in = InputStream.nullInputStream();
    private int filled;
    private boolean labelled;
    private boolean woven;

    /**
     * A class that carries a label or the weaver's mark.
     *
     * @param name its binary name
     * @param woven whether it carries the mark
     */
    record Found(String name, boolean woven) {}

    /**
     * {@return what a class file says of itself, or null if it carries neither label nor mark, or is no class file}
     *
     * @param classFile is read as far as needed and left open
     */
    @Nullable
    Found scan(InputStream classFile) throws IOException {
        in = classFile;
        filled = 0;
        labelled = false;
        woven = false;
        if (!has(10) || u4(0) != MAGIC) {
            return null;
        }
        int end = readPool();
        return labelled || woven ? new Found(name(end), woven) : null;
    }

    /** {@return where the constants end, or -1 if they break off, as in a file that no virtual machine would load} */
    private int readPool() throws IOException {
        int count = u2(8);
        int at = 10;
        for (int i = 1; i < count; i++) {
            if (!has(at + 3)) {
                return -1;
            }
            int tag = bytes[at];
            int size = tag == UTF8 ? 3 + u2(at + 1) : size(tag);
            if (size == 0) {
                return unknown(tag);
            }
            if (!has(at + size)) {
                return -1;
            }
            if (tag == UTF8) {
                note(at + 3, size - 3);
            }
            at += size;
            i += tag == 5 || tag == 6 ? 1 : 0;
        }
        return at;
    }

    /** What a later Java version adds cannot be read, but can be searched. */
    private int unknown(int tag) throws IOException {
        while (has(filled + 1)) {
            // to the end
        }
        for (int at = 10; at <= filled - HOOK.length; at++) {
            if (matches(at)) {
                throw new IllegalArgumentException("unknown constant " + tag + " in a class file that may be labelled");
            }
        }
        return -1;
    }

    /** An annotation's type is a constant of its own; a longer descriptor that contains it is another. */
    private void note(int at, int length) {
        if (length > HOOK.length && matches(at)) {
            String text = text(at, length);
            labelled |= text.startsWith(ANNOTATIONS) && text.indexOf(';') == length - 1 && !text.equals(OPERATION);
            woven |= text.equals(WOVEN);
        }
    }

    /** {@return how long a constant is, or 0 if nobody knows} */
    private static int size(int tag) {
        return switch (tag) {
            case 5, 6 -> 9;
            case 7, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
            default -> 0;
        };
    }

    private String name(int end) throws IOException {
        if (end < 0 || !has(end + 4)) {
            throw new IllegalArgumentException("a class file that is labelled breaks off");
        }
        int self = constant(u2(end + 2));
        int name = constant(u2(self + 1));
        return text(name + 3, u2(name + 1)).replace('/', '.');
    }

    /** {@return where a constant starts; all of them are in memory} */
    private int constant(int index) {
        int at = 10;
        for (int i = 1; i < index; i++) {
            int tag = bytes[at];
            at += tag == UTF8 ? 3 + u2(at + 1) : size(tag);
            i += tag == 5 || tag == 6 ? 1 : 0;
        }
        return at;
    }

    /** Reads on until so many bytes are there, or returns false if there are fewer. */
    private boolean has(int length) throws IOException {
        while (filled < length) {
            int wanted = Math.max(filled + CHUNK, length);
            if (wanted > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(wanted, bytes.length * 2));
            }
            int read = in.read(bytes, filled, wanted - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }

    private boolean matches(int at) {
        for (int i = 0; i < HOOK.length; i++) {
            if (bytes[at + i] != HOOK[i]) {
                return false;
            }
        }
        return true;
    }

    private String text(int at, int length) {
        return new String(bytes, at, length, StandardCharsets.UTF_8);
    }

    private int u2(int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private int u4(int at) {
        return (u2(at) << 16) | u2(at + 2);
    }
}
