package dev.privacyenforcer.coverage;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads no more of a class file than the text constants and the name. */
final class ClassFile {

    private static final byte[] HOOK = "Ldev/privacyenforcer/".getBytes(StandardCharsets.US_ASCII);
    private static final String ANNOTATIONS = "Ldev/privacyenforcer/annotations/";
    /** An enumeration, so that a class which only mentions it carries no label. */
    private static final String OPERATION = ANNOTATIONS + "Operation;";

    private static final String WOVEN = "Ldev/privacyenforcer/hook/Woven;";
    private static final int UTF8 = 1;

    private final byte[] bytes;
    private final int[] offsets;
    private int end;

    private boolean labelled;
    private boolean woven;

    private ClassFile(byte[] bytes) {
        this.bytes = bytes;
        this.offsets = new int[u2(8)];
        readPool();
    }

    /** {@return the class file, or null if it cannot mention a label} */
    static @Nullable ClassFile mentioning(byte[] bytes) {
        return bytes.length > 10 && u4(bytes) == 0xCAFEBABE && contains(bytes) ? new ClassFile(bytes) : null;
    }

    boolean labelled() {
        return labelled;
    }

    boolean woven() {
        return woven;
    }

    /** {@return the binary name of the class} */
    String name() {
        int thisClass = offsets[u2(end + 2)];
        return text(offsets[u2(thisClass + 1)]).replace('/', '.');
    }

    private void readPool() {
        int at = 10;
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = at;
            int tag = bytes[at];
            if (tag == UTF8) {
                note(at);
                at += 3 + u2(at + 1);
            } else {
                at += size(tag);
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
        }
        end = at;
    }

    /** An annotation's type is a constant of its own; a longer descriptor that contains it is another. */
    private void note(int at) {
        int length = u2(at + 1);
        if (length > HOOK.length && matches(bytes, at + 3)) {
            String text = text(at);
            labelled |=
                    text.startsWith(ANNOTATIONS) && text.indexOf(';') == text.length() - 1 && !text.equals(OPERATION);
            woven |= text.equals(WOVEN);
        }
    }

    private static int size(int tag) {
        return switch (tag) {
            case 5, 6 -> 9;
            case 7, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
            default -> throw new IllegalArgumentException("unknown constant " + tag + " in a class file");
        };
    }

    private String text(int at) {
        return new String(bytes, at + 3, u2(at + 1), StandardCharsets.UTF_8);
    }

    private int u2(int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private static int u4(byte[] bytes) {
        return (bytes[0] << 24) | ((bytes[1] & 0xFF) << 16) | ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
    }

    private static boolean contains(byte[] bytes) {
        int last = bytes.length - HOOK.length;
        for (int at = 10; at <= last; at++) {
            if (bytes[at] == 'L' && matches(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int i = 0; i < HOOK.length; i++) {
            if (bytes[at + i] != HOOK[i]) {
                return false;
            }
        }
        return true;
    }
}
