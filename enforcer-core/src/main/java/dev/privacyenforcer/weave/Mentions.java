package dev.privacyenforcer.weave;

import java.nio.charset.StandardCharsets;
import net.bytebuddy.jar.asm.ClassReader;

/**
 * Whether a class file names one of our annotations as a type of its own, which is when the start-up scan expects it to
 * be woven.
 */
final class Mentions {

    private static final byte[] PREFIX = Names.ANNOTATIONS.getBytes(StandardCharsets.US_ASCII);
    private static final int UTF8 = 1;

    private Mentions() {}

    static boolean inPool(ClassReader reader) {
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && reader.readByte(offset - 1) == UTF8 && names(reader, offset)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(ClassReader reader, int offset) {
        int length = reader.readUnsignedShort(offset);
        if (length <= PREFIX.length) {
            return false;
        }
        for (int i = 0; i < PREFIX.length; i++) {
            if (reader.readByte(offset + 2 + i) != PREFIX[i]) {
                return false;
            }
        }
        for (int i = PREFIX.length; i < length - 1; i++) {
            if (reader.readByte(offset + 2 + i) == ';') {
                return false;
            }
        }
        return reader.readByte(offset + 1 + length) == ';';
    }
}
