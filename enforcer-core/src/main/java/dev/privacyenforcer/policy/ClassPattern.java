package dev.privacyenforcer.policy;

import java.util.Comparator;

/**
 * Names classes: one by its name ({@code com.acme.OwnerDto}), those of a package ({@code com.acme.dto.*}, or
 * {@code com.acme.dto.*Dto} for some of them), or those of a package and of all beneath ({@code com.acme.**}).
 *
 * @param text the pattern
 */
public record ClassPattern(String text) {

    private static final String BENEATH = ".**";

    static final Comparator<ClassPattern> MOST_EXACT_FIRST = Comparator.comparing(ClassPattern::isPattern)
            .thenComparing(Comparator.comparingInt((ClassPattern pattern) -> pattern.text.length())
                    .reversed())
            .thenComparing(ClassPattern::text);

    /** {@return whether more than one class may be meant} */
    public boolean isPattern() {
        return text.indexOf('*') >= 0;
    }

    /**
     * {@return whether a class is meant}
     *
     * @param className its binary name
     */
    public boolean matches(String className) {
        int star = text.indexOf('*');
        if (star < 0) {
            return text.equals(className);
        }
        if (text.endsWith(BENEATH)) {
            return className.startsWith(text.substring(0, star));
        }
        String head = text.substring(0, star);
        String tail = text.substring(star + 1);
        return className.length() >= head.length() + tail.length()
                && className.startsWith(head)
                && className.endsWith(tail)
                && className.indexOf('.', head.length()) < 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
