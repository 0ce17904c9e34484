package dev.privacyenforcer.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads bindings as strictly as {@link PolicyReader} reads policies: the whole file, or nothing.
 *
 * <p>Whether the classes and members exist shows when the classes are woven.
 */
public final class BindingsReader {

    private final Fields document;
    private final Keys keys;
    private final JavaNames names;
    private final Problems problems;

    private BindingsReader(Element document, Problems problems) {
        this.document = Fields.of(document, Level.BINDINGS, problems);
        this.keys = new Keys(problems);
        this.names = new JavaNames(problems);
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param file UTF-8, without a byte order mark
     * @return the bindings
     * @throws PolicyException if it cannot be read or holds no bindings
     */
    public static Bindings read(Path file) {
        Problems problems = new Problems("Bindings", Shown.key(String.valueOf(file.getFileName())));
        try (InputStream in = Files.newInputStream(file)) {
            return read(PolicyText.bytes(in, problems), problems);
        } catch (IOException failure) {
            throw PolicyReader.unreadable(failure, problems);
        }
    }

    /**
     * Reads bytes.
     *
     * @param bytes UTF-8, without a byte order mark
     * @param name how messages name them
     * @return the bindings
     * @throws PolicyException if they hold no bindings
     */
    public static Bindings read(byte[] bytes, String name) {
        Problems problems = new Problems("Bindings", Shown.key(name));
        PolicyText.refuseIfLarger(bytes.length, problems);
        return read(bytes, problems);
    }

    private static Bindings read(byte[] bytes, Problems problems) {
        Element document = StrictJson.read(PolicyText.decode(bytes, problems), problems);
        Bindings bindings = new BindingsReader(document, problems).bindings();
        problems.refuseIfAny();
        return bindings;
    }

    private Bindings bindings() {
        document.text("$schema");
        List<Bindings.Type> types = List.copyOf(document.map("types", Level.BOUND_TYPE, names::classes, this::type)
                .values());
        List<Bindings.Methods> methods = new ArrayList<>();
        methods("purposes", Level.BOUND_PURPOSE, this::purpose, methods);
        methods("recipients", Level.BOUND_RECIPIENT, this::recipient, methods);
        methods("performs", Level.BOUND_OPERATION, this::performs, methods);
        methods("deidentifies", Level.BOUND_REVIEW, this::deidentifies, methods);
        methods("identifies", Level.BOUND_PARAMETER, this::identifies, methods);
        return new Bindings(types, methods);
    }

    private Bindings.Type type(String classes, Fields fields) {
        Element.Text id = fields.textElement("dataSubjectId");
        Element.Text collected = fields.textElement("collectedAt");
        return new Bindings.Type(
                new ClassPattern(classes),
                fields.text("dataSubject", keys::key),
                fields.textMap("fields", names::field, keys::key),
                fields.textMap("results", names::method, keys::key),
                id == null ? null : names.checkedField(id),
                collected == null ? null : names.checkedField(collected));
    }

    private void methods(
            String key, Level level, Function<Fields, Bindings.Label> label, List<Bindings.Methods> methods) {
        methods.addAll(document.list(key, element -> {
            Fields fields = Fields.of(element, level, problems);
            String pattern = fields.text("methods", names::methods);
            return new Bindings.Methods(JavaNames.classOf(pattern), JavaNames.methodOf(pattern), label.apply(fields));
        }));
    }

    private Bindings.Label purpose(Fields fields) {
        return new Bindings.Purpose(fields.text("purpose", keys::key));
    }

    private Bindings.Label recipient(Fields fields) {
        return new Bindings.Recipient(fields.text("recipient", keys::key), categories(fields), of(fields));
    }

    /** To share is said with a recipient. */
    private Bindings.Label performs(Fields fields) {
        Element.Text operation = fields.textElement("operation");
        if (operation != null && operation.value().equals("share")) {
            problems.add(Fault.BOUND_SHARE, operation.place(), "'share'", "one of 'recipients', which says with whom");
        } else if (operation != null) {
            fields.word("operation", Words.OPERATIONS);
        }
        Element.Text country = fields.textElement("in");
        if (country != null) {
            keys.country(country);
        }
        return new Bindings.Performs(
                operation == null ? "" : operation.value(),
                categories(fields),
                of(fields),
                country == null ? "" : country.value());
    }

    private Bindings.Label deidentifies(Fields fields) {
        return new Bindings.Deidentifies(fields.text("by", anything -> {}), fields.text("reason", anything -> {}));
    }

    private Bindings.Label identifies(Fields fields) {
        return new Bindings.Identifies(JavaNames.parameterOf(fields.text("parameter", names::parameter)));
    }

    private List<String> categories(Fields fields) {
        return fields.texts("categories", keys::key);
    }

    private String of(Fields fields) {
        Element.Text of = fields.textElement("of");
        if (of != null) {
            keys.key(of);
        }
        return of == null ? "" : of.value();
    }
}
