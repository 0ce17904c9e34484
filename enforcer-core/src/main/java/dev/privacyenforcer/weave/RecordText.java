package dev.privacyenforcer.weave;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Handle;
import org.jspecify.annotations.Nullable;

/** The generated {@code toString} of a record, which reads the fields by handles in its bootstrap arguments. */
final class RecordText {

    private RecordText() {}

    /** {@return a category for each labelled component, {@code ;}-separated, or null if none is labelled} */
    static @Nullable String labelled(Labels labels, Object... arguments) {
        String categories = Stream.of(arguments)
                .filter(Handle.class::isInstance)
                .map(argument -> category(labels, (Handle) argument))
                .collect(Collectors.joining(";"));
        return categories.chars().allMatch(c -> c == ';') ? null : categories;
    }

    static Object[] with(String labelled, Object... arguments) {
        return Stream.concat(Stream.of(labelled), Stream.of(arguments)).toArray();
    }

    private static String category(Labels labels, Handle getter) {
        FieldLabel field = labels.personal(getter.getOwner(), getter.getName(), getter.getDesc());
        Said said = field == null ? null : field.personalData();
        return said == null ? "" : said.value();
    }
}
