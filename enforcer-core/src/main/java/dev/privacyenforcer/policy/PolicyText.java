package dev.privacyenforcer.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** From bytes to characters: bounded, and strictly UTF-8. */
final class PolicyText {

    /** Largest file that is read, in bytes. */
    static final int LARGEST = 1 << 20;

    private static final String EXPECTED = "UTF-8 without a byte order mark";

    private PolicyText() {}

    static byte[] bytes(InputStream in, Problems problems) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        refuseIfLarger(bytes.length, problems);
        return bytes;
    }

    static void refuseIfLarger(long size, Problems problems) {
        if (size > LARGEST) {
            throw problems.fatal(Fault.TOO_LARGE, "", 0, 0, "a file of more than 1 MiB", "1 MiB at most");
        }
    }

    static String decode(byte[] bytes, Problems problems) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String decoded = text.flip().toString();
        refuseIf(result.isError(), "bytes that are not UTF-8", decoded, decoded.length(), problems);
        refuseIf(decoded.startsWith("\uFEFF"), "a byte order mark", decoded, 0, problems);
        int nul = decoded.indexOf('\0');
        refuseIf(nul >= 0, "a NUL byte, as in UTF-16", decoded, nul, problems);
        return decoded;
    }

    private static void refuseIf(boolean wrong, String what, String text, int offset, Problems problems) {
        if (wrong) {
            throw problems.fatal(Fault.ENCODING, Place.at(text, offset), what, EXPECTED);
        }
    }
}
