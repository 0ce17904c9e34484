package dev.privacyenforcer.test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A value that stands nowhere else, and what it looks like from outside.
 *
 * @param field where it was planted, such as {@code Customer#email}
 * @param category the category of the field
 * @param text what is looked for
 * @param forms each form it may take, and what the form is called
 */
record Canary(String field, String category, String text, Map<String, String> forms) {

    private static final int SHORTEST_BASE64 = 4;

    static Canary of(String field, String category, String text, String... others) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put(text, "");
        for (String other : others) {
            forms.putIfAbsent(other, "");
        }
        forms.putIfAbsent(text.replace("\\", "\\\\").replace("\"", "\\\""), "");
        forms.putIfAbsent(escapedInJson(text), "");
        forms.putIfAbsent(URLEncoder.encode(text, StandardCharsets.UTF_8), ", in a URL");
        forms.putIfAbsent(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"), ", in a URL");
        forms.putIfAbsent(escapedInHtml(text), ", in HTML");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        forms.putIfAbsent(HexFormat.of().formatHex(bytes), ", in hexadecimal digits");
        for (int offset = 0; offset < 3; offset++) {
            base64(forms, bytes, offset);
        }
        return new Canary(field, category, text, forms);
    }

    /** The characters that do not depend on what stands before and after, at each of three alignments. */
    private static void base64(Map<String, String> forms, byte[] bytes, int offset) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = offset == 0 ? 0 : offset + 1;
        int to = shifted.length * 8 / 6;
        if (to - from >= SHORTEST_BASE64) {
            String certain = encoded.substring(from, to);
            forms.putIfAbsent(certain, ", in Base64");
            forms.putIfAbsent(certain.replace('+', '-').replace('/', '_'), ", in Base64");
        }
    }

    private static String escapedInJson(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String escapedInHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
