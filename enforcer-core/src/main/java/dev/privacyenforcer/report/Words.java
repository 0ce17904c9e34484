package dev.privacyenforcer.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The plain-language sentences of the record, kept out of the code. */
final class Words {

    private static final Properties ALL = load();

    private Words() {}

    static String of(String kind, Enum<?> value) {
        return of(kind, value.name());
    }

    /** {@return the words for a code, or the code itself if a newer program wrote it} */
    static String of(String kind, String code) {
        return Objects.requireNonNullElse(find(kind, code), code);
    }

    static @Nullable String find(String kind, String code) {
        return ALL.getProperty(kind + "." + code.toLowerCase(Locale.ROOT));
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("words.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
