package dev.privacyenforcer.test;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Something that was written, to be looked through for canaries, compressed parts included.
 *
 * @param channel the kind of way out
 * @param name what it is called
 * @param content what was written
 */
record Haystack(Channel channel, String name, byte[] content) {

    private static final int LARGEST = 64 << 20;
    private static final JsonFactory JSON = new JsonFactory();

    /** A canary in it. */
    record Find(Canary canary, Haystack in, String place) {}

    static Haystack of(Channel channel, String name, String content) {
        return new Haystack(channel, name, content.getBytes(StandardCharsets.UTF_8));
    }

    List<Find> search(Collection<Canary> canaries) {
        List<Find> finds = new ArrayList<>();
        search(canaries, content, "", finds);
        return finds;
    }

    private void search(Collection<Canary> canaries, byte[] bytes, String within, List<Find> finds) {
        if (startsWith(bytes, 0x1f, 0x8b)) {
            unpack(canaries, bytes, within, finds);
        } else if (startsWith(bytes, 'P', 'K')) {
            unzip(canaries, bytes, within, finds);
        } else {
            List<String> texts = texts(bytes);
            canaries.forEach(canary -> search(canary, texts, within, finds));
        }
    }

    /** {@return the bytes as text, in each encoding that they may be in} */
    private static List<String> texts(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>(List.of(utf8));
        if (utf8.indexOf('\0') >= 0) {
            texts.add(new String(bytes, StandardCharsets.UTF_16LE));
            texts.add(new String(bytes, StandardCharsets.UTF_16BE));
        }
        if (utf8.indexOf('\uFFFD') >= 0) {
            texts.add(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return texts;
    }

    private void search(Canary canary, List<String> texts, String within, List<Find> finds) {
        for (String text : texts) {
            for (Map.Entry<String, String> form : canary.forms().entrySet()) {
                int at = indexOf(text, form.getKey(), form.getValue().contains("Base64"));
                if (at >= 0) {
                    finds.add(new Find(canary, this, place(text, form.getKey(), at) + form.getValue() + within));
                    return;
                }
            }
        }
    }

    private static int indexOf(String text, String needle, boolean exactly) {
        if (exactly) {
            return text.indexOf(needle);
        }
        for (int at = 0; at <= text.length() - needle.length(); at++) {
            if (text.regionMatches(true, at, needle, 0, needle.length())) {
                return at;
            }
        }
        return -1;
    }

    private void unpack(Collection<Canary> canaries, byte[] bytes, String within, List<Find> finds) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            search(canaries, in.readNBytes(LARGEST), within + ", in gzip", finds);
        } catch (IOException noGzip) {
            searchPlain(canaries, bytes, within, finds);
        }
    }

    private void unzip(Collection<Canary> canaries, byte[] bytes, String within, List<Find> finds) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                search(canaries, in.readNBytes(LARGEST), within + ", in " + entry.getName(), finds);
            }
        } catch (IOException noZip) {
            searchPlain(canaries, bytes, within, finds);
        }
    }

    private void searchPlain(Collection<Canary> canaries, byte[] bytes, String within, List<Find> finds) {
        byte[] marked = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, marked, 1, bytes.length);
        search(canaries, marked, within, finds);
    }

    private static String place(String text, String needle, int at) {
        String path = text.startsWith("{") || text.startsWith("[") ? path(text, needle) : "";
        if (!path.isEmpty()) {
            return path;
        }
        long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return "line " + line + ", column " + (at - text.lastIndexOf('\n', at));
    }

    /** {@return the JSON pointer of the value that holds the text, or an empty text if there is none} */
    private static String path(String json, String needle) {
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()
                        && parser.getText().toLowerCase(Locale.ROOT).contains(needle.toLowerCase(Locale.ROOT))) {
                    return parser.getParsingContext().pathAsPointer().toString();
                }
            }
            return "";
        } catch (IOException noJson) {
            return "";
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
