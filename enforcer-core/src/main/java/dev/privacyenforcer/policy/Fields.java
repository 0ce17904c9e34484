package dev.privacyenforcer.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one object.
 *
 * <p>Whatever is wrong becomes a problem and some harmless value is returned: with a problem the policy is refused.
 */
final class Fields {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern PERIOD =
            Pattern.compile("P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?");

    private final Element.Members object;
    private final Problems problems;

    private Fields(Element.Members object, Problems problems) {
        this.object = object;
        this.problems = problems;
    }

    /** {@return what reads as an object without any keys} */
    static Fields empty(Problems problems) {
        return new Fields(new Element.Members(new Place(null, "", 0, 0), Map.of()), problems);
    }

    /** Checks the keys of an object; anything but an object reads as an empty one. */
    static Fields of(Element element, Level level, Problems problems) {
        if (element instanceof Element.Members object) {
            Fields fields = new Fields(object, problems);
            fields.check(level);
            return fields;
        }
        wrongType(element, "an object", problems);
        return empty(problems);
    }

    private void check(Level level) {
        Set<@Nullable String> meant = new HashSet<>(2);
        for (Map.Entry<String, Element.Member> member : object.members().entrySet()) {
            if (!level.understood.contains(member.getKey())) {
                meant.add(unknown(member.getKey(), member.getValue().place(), level));
            }
        }
        // a misspelt key is one problem, not two: what was probably meant counts as present
        for (String key : level.required) {
            if (!object.members().containsKey(key) && !meant.contains(key)) {
                problems.add(Fault.MISSING, object.place(), level.title + " without '" + key + "'", "'" + key + "'");
            }
        }
    }

    private @Nullable String unknown(String key, Place place, Level level) {
        String what = "unknown key " + Shown.quoted(key) + " in " + level.title;
        return problems.addUnknown(Fault.UNKNOWN_KEY, place, key, what, expected(level), level.understood);
    }

    private static String expected(Level level) {
        return "only " + String.join(", ", level.understood);
    }

    /** {@return where the object stands} */
    Place place() {
        return object.place();
    }

    @Nullable
    Element get(String key) {
        Element.Member member = object.members().get(key);
        return member == null ? null : member.value();
    }

    @Nullable
    String text(String key) {
        Element.Text text = textElement(key);
        return text == null ? null : text.value();
    }

    /** {@return the text of a required field, checked} */
    String text(String key, Consumer<Element.Text> check) {
        Element.Text text = textElement(key);
        if (text == null) {
            return "";
        }
        check.accept(text);
        return text.value();
    }

    Element.@Nullable Text textElement(String key) {
        Element element = get(key);
        return element == null ? null : asText(element);
    }

    private Element.@Nullable Text asText(Element element) {
        if (!(element instanceof Element.Text text)) {
            wrongType(element, "a string", problems);
            return null;
        }
        if (text.value().isBlank()) {
            problems.add(Fault.EMPTY, text.place(), "an empty string", "a text");
            return null;
        }
        return text;
    }

    boolean flag(String key, boolean otherwise) {
        Element element = get(key);
        if (element instanceof Element.Flag flag) {
            return flag.value();
        }
        if (element != null) {
            wrongType(element, "true or false", problems);
        }
        return otherwise;
    }

    @Nullable
    LocalDate date(String key) {
        Element.Text text = textElement(key);
        if (text == null) {
            return null;
        }
        try {
            if (DATE.matcher(text.value()).matches()) {
                return LocalDate.parse(text.value());
            }
        } catch (DateTimeException noSuchDay) {
            // reported below, like any other text that names no day
        }
        problems.add(Fault.DATE, text.place(), "no date in '" + key + "'", "a day of the calendar, year-month-day");
        return null;
    }

    @Nullable
    Period period(String key) {
        Element.Text text = textElement(key);
        if (text == null) {
            return null;
        }
        Period period = PERIOD.matcher(text.value()).matches() ? Period.parse(text.value()) : null;
        if (period == null) {
            problems.add(Fault.PERIOD, text.place(), "no period in '" + key + "'", "years, months, weeks or days");
        }
        return period;
    }

    /** {@return the value that the word in a field stands for, or null if the field is absent} */
    <T> @Nullable T word(String key, Map<String, T> words) {
        Element.Text text = textElement(key);
        return text == null ? null : word(text, words);
    }

    <T> @Nullable T word(Element.Text text, Map<String, T> words) {
        T value = words.get(text.value());
        if (value == null) {
            problems.addUnknownWord(text, words);
        }
        return value;
    }

    /** {@return the items of an array, each read by the given function; empty if the field is absent} */
    <T> List<T> list(String key, Function<Element, @Nullable T> reader) {
        Element element = get(key);
        if (element == null) {
            return List.of();
        }
        if (!(element instanceof Element.Items array)) {
            wrongType(element, "an array", problems);
            return List.of();
        }
        List<T> values = new ArrayList<>(array.items().size());
        for (Element item : array.items()) {
            T value = reader.apply(item);
            if (value != null) {
                values.add(value);
            }
        }
        return Collections.unmodifiableList(values);
    }

    /** {@return the different texts of an array that is not empty} */
    List<String> texts(String key, Consumer<Element.Text> check) {
        if (get(key) == null) {
            return List.of(); // at once: most rules leave most lists out
        }
        Set<String> seen = new HashSet<>();
        return nonEmpty(key, item -> {
            Element.Text text = asText(item);
            if (text == null) {
                return null;
            }
            if (!seen.add(text.value())) {
                problems.add(Fault.REPEATED, text.place(), "a second time the same in '" + key + "'", "each once");
            }
            check.accept(text);
            return text.value();
        });
    }

    /** {@return the different texts of an array that is not empty, wherever it stands} */
    static List<String> texts(Element array, Consumer<Element.Text> check, Problems problems) {
        Element.Member member = new Element.Member(array.place(), array);
        return new Fields(new Element.Members(array.place(), Map.of("list", member)), problems).texts("list", check);
    }

    List<String> texts(String key) {
        return texts(key, anything -> {});
    }

    /** {@return the items of an array; an empty array, which could mean all or nothing, is a problem} */
    <T> List<T> nonEmpty(String key, Function<Element, @Nullable T> reader) {
        if (get(key) instanceof Element.Items array && array.items().isEmpty()) {
            problems.add(Fault.EMPTY, array.place(), "an empty array", "at least one item");
        }
        return list(key, reader);
    }

    /** {@return the members of an object that is keyed by names of the author's choice, in the order of the file} */
    <T> Map<String, T> map(
            String key, Level level, Consumer<Element.Text> check, BiFunction<String, Fields, T> reader) {
        Element element = get(key);
        if (element == null) {
            return Map.of();
        }
        if (!(element instanceof Element.Members members)) {
            wrongType(element, "an object", problems);
            return Map.of();
        }
        Map<String, T> values = new LinkedHashMap<>();
        members.members().forEach((name, member) -> {
            check.accept(new Element.Text(member.place(), name));
            values.put(name, reader.apply(name, of(member.value(), level, problems)));
        });
        return Collections.unmodifiableMap(values);
    }

    /** {@return texts that are keyed by names of the author's choice, in the order of the file} */
    Map<String, String> textMap(String key, Consumer<Element.Text> checkName, Consumer<Element.Text> checkText) {
        Element element = get(key);
        if (!(element instanceof Element.Members members)) {
            if (element != null) {
                wrongType(element, "an object", problems);
            }
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        members.members().forEach((name, member) -> {
            checkName.accept(new Element.Text(member.place(), name));
            Element.Text text = asText(member.value());
            if (text != null) {
                checkText.accept(text);
                values.put(name, text.value());
            }
        });
        return Collections.unmodifiableMap(values);
    }

    List<String> clauses() {
        return texts("clauses");
    }

    /** {@return the members of an object whose keys others know, each with its place} */
    Map<String, Element.Member> members(Element element) {
        if (element instanceof Element.Members members) {
            return members.members();
        }
        wrongType(element, "an object", problems);
        return Map.of();
    }

    @Nullable
    Long whole(String key) {
        Element element = get(key);
        if (element != null && !(element instanceof Element.Whole)) {
            wrongType(element, "a whole number", problems);
        }
        return element instanceof Element.Whole whole ? whole.value() : null;
    }

    private static void wrongType(Element element, String expected, Problems problems) {
        problems.add(Fault.TYPE, element.place(), element.kind(), expected);
    }
}
