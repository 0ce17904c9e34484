package dev.privacyenforcer.rights;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What was reached from the objects of one person.
 *
 * @param nodes the objects of the person, in the order in which they were found
 * @param ofOthers how many objects about other people were met, and left out
 * @param closed names of classes whose fields could not be looked into
 */
public record ObjectGraph(List<Node> nodes, int ofOthers, SortedSet<String> closed) {

    /** An object about the person, and what hangs on it. */
    public static final class Node {

        private final Object object;
        private final LabelledClass labels;
        private final List<Box> boxes = new ArrayList<>();
        private final List<Node> before = new ArrayList<>();

        Node(Object object, LabelledClass labels) {
            this.object = object;
            this.labels = labels;
        }

        /** {@return the object} */
        public Object object() {
            return object;
        }

        /** {@return the labels of its class} */
        public LabelledClass labels() {
            return labels;
        }

        /** {@return what the object says of since when its data are there, or null} */
        public @Nullable Object collected() {
            Field field = labels.collected();
            return field == null ? null : LabelledClass.read(field, object);
        }

        /** {@return values in its fields that carry their category themselves} */
        public List<Box> boxes() {
            return List.copyOf(boxes);
        }

        /**
         * {@return which objects have to go before this one, so that none refers to what is gone: those that refer to
         * it, and those it has several of, as their rows refer to its own}
         */
        public List<Node> before() {
            return List.copyOf(before);
        }

        void add(Box box) {
            boxes.add(box);
        }

        void goesAfter(Node other) {
            before.add(other);
        }

        /** Keeps the object to itself. */
        @Override
        public String toString() {
            return labels.type().getName();
        }
    }

    /**
     * A value that carries its category itself.
     *
     * @param where the field it was found in: {@code com.acme.Customer.email}
     * @param value the value
     * @param own whether it was found in an object about the person, and is theirs unless it names somebody else
     */
    public record Box(String where, Object value, boolean own) {

        /** Keeps the value to itself. */
        @Override
        public String toString() {
            return where;
        }
    }
}
