package dev.privacyenforcer.report;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the privacy notice calls things: by their titles, as part of a sentence. */
final class NoticeWords {

    /** What taxonomies put in front of titles and people do not say. */
    private static final Pattern PREFIX =
            Pattern.compile("^(User Contact|User(?! [Aa]gent)|Essential Service|Essential) ");

    /** The root of the taxonomy. */
    private static final String EVERYTHING = "user";

    private final Policy policy;
    private final Vocabulary vocabulary;
    private final Words words;

    NoticeWords(Policy policy, Titles titles) {
        this.policy = policy;
        this.words = Words.in(Language.EN);
        this.vocabulary = new Vocabulary(policy, titles, words);
    }

    Words words() {
        return words;
    }

    /** {@return a sentence of the notice} */
    String text(String key, Object... values) {
        return words.text("notice." + key, values);
    }

    String category(String key) {
        if (key.equals(EVERYTHING)) {
            return text("all");
        }
        var own = policy.categories().get(key);
        return own != null && own.title() != null
                ? within(own.title())
                : plain(vocabulary.category(key).title());
    }

    String dataSubject(String key) {
        return within(vocabulary.dataSubject(key).title());
    }

    String recipient(String key) {
        return vocabulary.recipient(key).title();
    }

    String purpose(String key) {
        return vocabulary.purpose(key).title();
    }

    /** {@return verbs with which {@code data} can follow} */
    String operations(Collection<Operation> operations) {
        return series(operations.stream()
                .filter(operation -> operation != Operation.DERIVE)
                .sorted()
                .map(operation -> text("operation." + operation.key()))
                .toList());
    }

    String categories(Collection<String> keys) {
        return series(keys.stream().map(this::category).distinct().toList());
    }

    /** {@return titles, which may have commas themselves} */
    static String titles(Stream<String> titles) {
        return titles.distinct().collect(Collectors.joining("; "));
    }

    /** {@return {@code a, b and c}} */
    String series(List<String> parts) {
        int last = parts.size() - 1;
        return last <= 0
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " " + text("and") + " " + parts.get(last);
    }

    /** {@return under which circumstances, in front of which a comma can stand; empty: always} */
    String conditions(Condition when, @Nullable Condition unless) {
        String only = when.tests().isEmpty() ? "" : ", " + text("if", all(when));
        String but = unless == null || unless.tests().isEmpty() ? "" : ", " + text("unless", all(unless));
        return only + but;
    }

    /** {@return a condition in words} */
    String all(Condition condition) {
        return series(condition.tests().entrySet().stream().map(this::test).toList());
    }

    private String test(Map.Entry<String, Condition.Test> entry) {
        String key = entry.getKey();
        Condition.Test test = entry.getValue();
        boolean negative = test instanceof Condition.Is is && !is.expected();
        String known = words.find(
                test instanceof Condition.Known ? "notice.has" : negative ? "notice.is.not" : "notice.is", key);
        String values = values(test);
        if (known != null) {
            return known.replace("{0}", values);
        }
        var own = policy.attributes().get(key);
        return named(own == null || own.title() == null ? plainKey(key) : own.title(), test, values);
    }

    /** A title such as “Whether somebody agrees” is a sentence already. */
    private String named(String title, Condition.Test test, String values) {
        boolean sentence = title.startsWith("Whether ") && test instanceof Condition.Is;
        if (sentence) {
            String said = title.substring("Whether ".length());
            return values.equals(words.text("yes")) ? said : text("is.not.so", said);
        }
        return test instanceof Condition.Known
                ? text("has.other", within(title))
                : text("is.other", within(title), values);
    }

    private String values(Condition.Test test) {
        if (test instanceof Condition.OneOf one) {
            return String.join(" " + text("or") + " ", one.texts()).replace('_', ' ');
        }
        if (test instanceof Condition.In in) {
            return in.places().stream().map(this::place).collect(Collectors.joining(" " + text("or") + " "));
        }
        if (test instanceof Condition.Between between) {
            return range(between.min(), between.max());
        }
        return test instanceof Condition.Is is ? words.text(is.expected() ? "yes" : "no") : text("known");
    }

    private String place(String code) {
        String known = words.find("notice.place", code);
        return known == null ? words.country(code) : known;
    }

    private String range(@Nullable Long min, @Nullable Long max) {
        if (min == null || max == null) {
            return min == null ? text("at_most", String.valueOf(max)) : text("at_least", min);
        }
        return text("between", min, max);
    }

    /** {@return how long data are kept, and what becomes of them then} */
    String retention(Retention rule) {
        RetentionWords times = new RetentionWords(words);
        String within = rule.within() == null ? "" : " " + text("retention.within", times.time(rule.within()));
        String then = text("retention." + rule.action().name().toLowerCase(Locale.ROOT)) + within;
        if (rule.period() == null) {
            String criterion = Objects.requireNonNullElseGet(rule.criterion(), () -> words.text("not.declared"));
            return text("retention.criterion", criterion, then);
        }
        boolean atOnce = rule.period().equals(Period.ZERO) || rule.period().equals(Duration.ZERO);
        String event = event(rule.from());
        return atOnce
                ? text("retention.until", event, then)
                : text("retention.after", times.time(rule.period()), event, then);
    }

    /** {@return an event such as {@code account.deleted} in words} */
    private String event(String key) {
        String known = words.find("notice.event", key);
        return known == null ? plainKey(key) : known;
    }

    private static String plainKey(String key) {
        return key.replace('.', ' ').replace('_', ' ');
    }

    /** {@return a title of the taxonomy in the middle of a sentence: no capitals but those of abbreviations} */
    private static String plain(String title) {
        String shorter = PREFIX.matcher(title).replaceFirst("");
        return Arrays.stream(shorter.split(" ", -1)).map(NoticeWords::within).collect(Collectors.joining(" "));
    }

    /** {@return a title in the middle of a sentence: an abbreviation keeps its capitals} */
    static String within(String title) {
        boolean abbreviation =
                title.length() < 2 || Character.isUpperCase(title.charAt(1)) || Character.isDigit(title.charAt(1));
        return abbreviation ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** {@return a text as a sentence of its own} */
    static String sentence(String text) {
        String begun = text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begun.matches(".*[.!?…]") ? begun : begun + ".";
    }
}
