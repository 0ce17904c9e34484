package dev.privacyenforcer.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plain-language sentences of the record in one language, kept out of the code. */
final class Words {

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);
    private static final int FEW = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    static {
        for (Language language : Language.values()) {
            Properties texts = new Properties();
            texts.putAll(load(Language.EN)); // what a language lacks is said in English
            texts.putAll(load(language));
            ALL.put(language, new Words(language, texts));
        }
    }

    private final Language language;
    private final Properties texts;

    private Words(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    Language language() {
        return language;
    }

    String of(String kind, Enum<?> value) {
        return of(kind, value.name());
    }

    /** {@return the words for a code, or the code itself if a newer program wrote it} */
    String of(String kind, String code) {
        return Objects.requireNonNullElse(find(kind, code), code);
    }

    @Nullable
    String find(String kind, String code) {
        return texts.getProperty(kind + "." + code.toLowerCase(Locale.ROOT));
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** {@return a sentence, with its places {@code {0}}, {@code {1}} … filled in} */
    String text(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no words for '" + key + "' in " + language);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    String field(Field field) {
        return text("field." + field.key());
    }

    String count(long number) {
        String digits = String.format(Locale.ROOT, "%,d", number);
        return digits.replace(",", text("number.group"));
    }

    /** {@return the count, with the noun in the number that fits} */
    String count(long number, String noun) {
        return count(number) + " " + text(noun + (number == 1 ? ".one" : ".many"));
    }

    String time(@Nullable Instant instant) {
        return instant == null ? text("not.observed") : TIME.format(instant);
    }

    String clauses(List<String> clauses) {
        return clauses.isEmpty() ? text("not.declared") : Text.list(clauses);
    }

    /** {@return the first of many texts, and how many more there are} */
    String few(List<String> texts) {
        return texts.size() <= FEW + 1
                ? Text.list(texts)
                : text("and.more", Text.list(texts.subList(0, FEW)), count(texts.size() - (long) FEW));
    }

    String drift(Drift drift) {
        return of("drift", drift);
    }

    String sources(Collection<Source> sources) {
        return sources.stream().map(source -> of("source", source)).collect(Collectors.joining(", "));
    }

    String country(String code) {
        if (!code.matches("[A-Z]{2}")) {
            return code;
        }
        String name = new Locale("", code).getDisplayCountry(language.locale());
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    private static Properties load(Language language) {
        Properties words = new Properties();
        String file = "words_" + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
