package dev.privacyenforcer.policy;

import java.util.regex.Pattern;

/** Checks how bindings name classes and their members. */
final class JavaNames {

    private static final String IDENTIFIER = "[\\p{L}_$][\\p{L}\\p{N}_$]{0,200}";
    private static final String PART = "[\\p{L}\\p{N}_$]{0,200}";
    private static final String NAME = IDENTIFIER + "(\\." + IDENTIFIER + ")*";
    private static final String CLASSES = "(" + NAME + "|" + NAME + "\\.(\\*\\*|" + PART + "\\*" + PART + "))";

    private static final Pattern MEMBER = Pattern.compile(IDENTIFIER);
    private static final Pattern CLASS = Pattern.compile(CLASSES);
    private static final Pattern METHODS =
            Pattern.compile(NAME + "\\.\\*\\*|" + CLASSES + "\\.(\\*|" + IDENTIFIER + ")");
    private static final Pattern PARAMETER = Pattern.compile("[0-9]{1,3}");
    private static final int LONGEST = 1_000;

    private static final String BENEATH = ".**";

    private final Problems problems;

    JavaNames(Problems problems) {
        this.problems = problems;
    }

    void classes(Element.Text text) {
        check(Fault.CLASS_NAME, CLASS, text, "the full name of a class, or a pattern of such names");
    }

    void field(Element.Text text) {
        check(Fault.FIELD_NAME, MEMBER, text, "the name of a field");
    }

    void method(Element.Text text) {
        check(Fault.METHOD_NAME, MEMBER, text, "the name of a method");
    }

    void methods(Element.Text text) {
        check(Fault.METHODS, METHODS, text, "a class and a method, with a dot between");
    }

    void parameter(Element.Text text) {
        check(Fault.PARAMETER, PARAMETER, text, "the place of a parameter, counted from \"0\"");
    }

    String checkedField(Element.Text text) {
        field(text);
        return text.value();
    }

    /** The length first: it bounds the work of the expression. */
    private void check(Fault fault, Pattern pattern, Element.Text text, String expected) {
        if (text.value().length() > LONGEST || !pattern.matcher(text.value()).matches()) {
            problems.add(fault, text.place(), Shown.quoted(text.value()), expected);
        }
    }

    /** {@return the classes of a pattern of methods: all but what stands behind the last dot} */
    static ClassPattern classOf(String methods) {
        return new ClassPattern(
                methods.endsWith(BENEATH) ? methods : methods.substring(0, Math.max(0, methods.lastIndexOf('.'))));
    }

    static String methodOf(String methods) {
        return methods.endsWith(BENEATH)
                ? Bindings.Methods.ALL
                : methods.substring(Math.min(methods.length(), methods.lastIndexOf('.') + 1));
    }

    static int parameterOf(String text) {
        return PARAMETER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }
}
