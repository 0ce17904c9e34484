package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Fields of all types: primitives, arrays, containers. */
final class TypeForms {

    private TypeForms() {}

    static List<Form> all() {
        return List.of(
                primitive("int", kinds -> kinds.anInt),
                primitive("long", kinds -> (int) kinds.aLong),
                primitive("double", kinds -> (int) kinds.aDouble),
                primitive("float", kinds -> (int) kinds.aFloat == (int) (float) kinds.number ? kinds.number : 0),
                primitive("short", kinds -> kinds.aShort == (short) kinds.number ? kinds.number : 0),
                primitive("char", kinds -> kinds.aChar == (char) kinds.number ? kinds.number : 0),
                primitive("byte", kinds -> kinds.aByte == (byte) kinds.number ? kinds.number : 0),
                primitive("boolean", kinds -> kinds.aBoolean ? kinds.number : 0),
                primitive("boxed", kinds -> kinds.boxed),
                Form.of("type.increment", "++ on an int", Kinds::new, Kinds::increment)
                        .typed(),
                Form.of("type.compound", "+= on a String", Kinds::new, Kinds::append)
                        .typed(),
                Form.of("type.byte-array", "a byte[]", Many::new, many -> many.bytes)
                        .typed(),
                Form.of("type.int-array-element", "an element of an int[]", Many::new, many -> many.numbers[0])
                        .typed(),
                Form.of("type.array-element", "an element of an array", Many::new, many -> many.array[0]),
                Form.of("type.array-loop", "a loop over an array", Many::new, Many::loop),
                Form.of("type.array-clone", "clone() of an array", Many::new, many -> many.array
                        .clone()[0]),
                Form.of("type.arraycopy", "System.arraycopy", Many::new, Many::copy),
                Form.of("type.list-element", "an element of a list", Many::new, many -> many.list.get(0)),
                Form.of("type.for-each", "a loop over a list", Many::new, Many::each),
                Form.of("type.map-value", "a value of a map", Many::new, many -> many.map.get("email")),
                Form.of("type.optional", "an Optional", Many::new, many -> many.optional.orElse(null)),
                Form.of("type.type-variable", "a field of a type variable", Box<Object>::new, box -> box.value));
    }

    private static Form primitive(String type, ToIntFunction<Kinds> read) {
        return Form.of("type." + type, "a field of type " + type, Kinds::new, read::applyAsInt)
                .typed();
    }

    @DataSubject("customer")
    static final class Kinds {

        @PersonalData("user.contact.phone_number")
        private int anInt;

        @PersonalData("user.contact.phone_number")
        private final long aLong;

        @PersonalData("user.contact.phone_number")
        private final double aDouble;

        @PersonalData("user.contact.phone_number")
        private final float aFloat;

        @PersonalData("user.contact.phone_number")
        private final short aShort;

        @PersonalData("user.contact.phone_number")
        private final char aChar;

        @PersonalData("user.contact.phone_number")
        private final byte aByte;

        @PersonalData("user.contact.phone_number")
        private final boolean aBoolean;

        @PersonalData("user.contact.phone_number")
        private final Integer boxed;

        @PersonalData("user.contact.phone_number")
        private String text;

        private final int number;

        Kinds(Object value) {
            number = Integer.parseInt((String) value);
            text = (String) value;
            anInt = number;
            aLong = number;
            aDouble = number;
            aFloat = number;
            aShort = (short) number;
            aChar = (char) number;
            aByte = (byte) number;
            aBoolean = number > 0;
            boxed = number;
        }

        Object increment() {
            return anInt++;
        }

        Object append() {
            return text += "!";
        }
    }

    @DataSubject("customer")
    static final class Many {

        @PersonalData("user.contact.email")
        private final byte[] bytes;

        @PersonalData("user.contact.email")
        private final int[] numbers;

        @PersonalData("user.contact.email")
        private final Object[] array;

        @PersonalData("user.contact.email")
        private final List<Object> list;

        @PersonalData("user.contact.email")
        private final Map<String, Object> map;

        @PersonalData("user.contact.email")
        private final Optional<Object> optional;

        Many(Object value) {
            bytes = value instanceof String text ? text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1) : null;
            numbers = value instanceof String text ? new int[] {Integer.parseInt(text)} : null;
            array = new Object[] {value};
            list = List.of(value);
            map = Map.of("email", value);
            optional = Optional.of(value);
        }

        Object loop() {
            Object found = null;
            for (Object value : array) {
                found = value;
            }
            return found;
        }

        Object copy() {
            Object[] copy = new Object[1];
            System.arraycopy(array, 0, copy, 0, 1);
            return Arrays.asList(copy).get(0);
        }

        Object each() {
            List<Object> found = new ArrayList<>();
            for (Object value : list) {
                found.add(value);
            }
            return found.get(0);
        }
    }

    @DataSubject("customer")
    static final class Box<T> {

        @PersonalData("user.contact.email")
        private final T value;

        Box(T value) {
            this.value = value;
        }
    }
}
