package dev.privacyenforcer.policy;

import java.util.List;
import java.util.Map;

/** An element of a JSON file that remembers where it stands. */
sealed interface Element {

    Place place();

    /** {@return its type, as messages name it} */
    String kind();

    /** An object; keys in the order of the file. */
    record Members(Place place, Map<String, Member> members) implements Element {
        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A key with its value; the place is the key's. */
    record Member(Place place, Element value) {}

    /** An array. */
    record Items(Place place, List<Element> items) implements Element {
        @Override
        public String kind() {
            return "an array";
        }
    }

    /** A string. */
    record Text(Place place, String value) implements Element {
        @Override
        public String kind() {
            return "a string";
        }
    }

    /** A boolean. */
    record Flag(Place place, boolean value) implements Element {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /** A whole number. */
    record Whole(Place place, long value) implements Element {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** What no policy has anywhere: a fraction, a number of more than 18 digits, or null. */
    record Stray(Place place, String kind) implements Element {}
}
