package dev.privacyenforcer.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From characters to elements: one JSON value, without duplicate keys, without characters that are none. */
final class StrictJson {

    /** Deepest nesting that is read; the outermost object counts. */
    static final int DEEPEST = 16;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final String text;
    private final JsonParser parser;
    private final Problems problems;

    /** Only an escape can stand for a character that none may stand for: the text itself was decoded strictly. */
    private final boolean escapes;

    private StrictJson(String text, JsonParser parser, Problems problems) {
        this.text = text;
        this.parser = parser;
        this.problems = problems;
        this.escapes = text.indexOf('\\') >= 0;
    }

    static Element read(String text, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new StrictJson(text, parser, problems).document();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Element document() throws IOException {
        try {
            if (parser.nextToken() != null) {
                Element document = value(here(null, ""), 1);
                refuseMore();
                return document;
            }
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
        throw problems.fatal(Fault.SYNTAX, Place.at(text, 0), "an empty file", "a JSON object");
    }

    private void refuseMore() {
        int more = (int) parser.currentLocation().getCharOffset();
        while (more < text.length() && " \t\r\n".indexOf(text.charAt(more)) >= 0) {
            more++;
        }
        if (more < text.length()) {
            throw problems.fatal(Fault.TRAILING, Place.at(text, more), "more after the object", "the end of the file");
        }
    }

    /** Says where, without the parser's message, which may quote the file. */
    private PolicyException malformed(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        String what = e instanceof JsonEOFException ? "the end of the file" : "text that is not JSON";
        return problems.fatal(
                Fault.SYNTAX, pointer, location.getLineNr(), location.getColumnNr(), what, "JSON (RFC 8259)");
    }

    private Element value(Place place, int depth) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place, nested(place, depth));
            case START_ARRAY -> array(place, nested(place, depth));
            case VALUE_STRING -> new Element.Text(place, characters(parser.getText(), place));
            case VALUE_TRUE -> new Element.Flag(place, true);
            case VALUE_FALSE -> new Element.Flag(place, false);
            case VALUE_NULL -> new Element.Stray(place, "null");
            case VALUE_NUMBER_INT -> whole(place);
            default -> new Element.Stray(place, "a number");
        };
    }

    private Element whole(Place place) throws IOException {
        // anything longer is no age and no size, and would only cost time
        return parser.getTextLength() > 18
                ? new Element.Stray(place, "a number")
                : new Element.Whole(place, parser.getLongValue());
    }

    private int nested(Place place, int depth) {
        if (depth > DEEPEST) {
            throw problems.fatal(Fault.DEPTH, place, "more than 16 levels", "16 levels at most");
        }
        return depth + 1;
    }

    private Element object(Place place, int depth) throws IOException {
        Map<String, Element.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Place keyPlace = here(place, key);
            characters(key, keyPlace);
            parser.nextToken();
            Element value = value(here(place, key), depth);
            if (members.putIfAbsent(key, new Element.Member(keyPlace, value)) != null) {
                problems.add(
                        Fault.DUPLICATE_KEY, keyPlace, "a second " + Shown.quoted(key), "each key once in an object");
            }
        }
        return new Element.Members(place, members);
    }

    private Element array(Place place, int depth) throws IOException {
        List<Element> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(here(place, Integer.toString(items.size())), depth));
        }
        return new Element.Items(place, items);
    }

    private Place here(@Nullable Place parent, String token) {
        JsonLocation location = parser.currentTokenLocation();
        return new Place(parent, token, location.getLineNr(), location.getColumnNr());
    }

    private String characters(String text, Place place) {
        if (!escapes) {
            return text;
        }
        if (text.indexOf('\0') >= 0) {
            problems.add(Fault.CHARACTER, place, "a NUL character in a string", "a string without one");
        }
        // a pair is one code point; what remains a surrogate has no partner
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            problems.add(Fault.CHARACTER, place, "half of a surrogate pair", "whole characters");
        }
        return text;
    }
}
