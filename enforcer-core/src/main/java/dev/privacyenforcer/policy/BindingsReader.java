package dev.privacyenforcer.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads bindings as strictly as {@link PolicyReader} reads policies: the whole file, or nothing.
 *
 * <p>Whether the classes and members exist shows when the classes are woven.
 */
public final class BindingsReader {

    private static final String IDENTIFIER = "[\\p{L}_$][\\p{L}\\p{N}_$]{0,200}";
    private static final Pattern FIELD = Pattern.compile(IDENTIFIER);
    private static final Pattern CLASS = Pattern.compile(IDENTIFIER + "(\\." + IDENTIFIER + ")*");
    private static final Pattern METHODS = Pattern.compile(CLASS + "\\.(\\*|" + IDENTIFIER + ")");

    private final Fields document;
    private final Keys keys;
    private final Problems problems;

    private BindingsReader(Element document, Problems problems) {
        this.document = Fields.of(document, Level.BINDINGS, problems);
        this.keys = new Keys(problems);
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
        Map<String, Bindings.Type> types =
                document.map("types", Level.BOUND_TYPE, this::className, (name, fields) -> type(fields));
        List<Bindings.Purpose> purposes =
                document.list("purposes", element -> purpose(Fields.of(element, Level.BOUND_PURPOSE, problems)));
        return new Bindings(types, purposes);
    }

    private Bindings.Type type(Fields fields) {
        return new Bindings.Type(
                fields.text("dataSubject", keys::key), fields.textMap("fields", this::fieldName, keys::key));
    }

    private Bindings.Purpose purpose(Fields fields) {
        String methods = fields.text("methods", this::methods);
        int dot = Math.max(0, methods.lastIndexOf('.'));
        return new Bindings.Purpose(
                methods.substring(0, dot),
                methods.substring(Math.min(methods.length(), dot + 1)),
                fields.text("purpose", keys::key));
    }

    private void className(Element.Text text) {
        check(Fault.CLASS_NAME, CLASS, text, "the full name of a class");
    }

    private void fieldName(Element.Text text) {
        check(Fault.FIELD_NAME, FIELD, text, "the name of a field");
    }

    private void methods(Element.Text text) {
        check(Fault.METHODS, METHODS, text, "a class and a method, with a dot between");
    }

    private void check(Fault fault, Pattern pattern, Element.Text text, String expected) {
        if (!pattern.matcher(text.value()).matches()) {
            problems.add(fault, text.place(), Shown.quoted(text.value()), expected);
        }
    }
}
