package dev.privacyenforcer.report;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The record as one page. It may run one script and one style sheet, known by their hashes, and load nothing: whatever
 * a policy or a program writes into it stays text.
 */
final class RecordPage {

    static final String STYLE = resource("record.css");
    static final String SCRIPT = resource("record.js");
    static final String POLICY =
            "default-src 'none'; style-src '%s'; script-src '%s'".formatted(hash(STYLE), hash(SCRIPT));

    private RecordPage() {}

    @SuppressWarnings("NullAway") // generated code takes no interceptor as null
    static String of(ProcessingRecord record) {
        StringOutput out = new StringOutput(256 * 1024);
        JteinventoryGenerated.render(new CleanOutput(out), null, record);
        return out.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(RecordPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
