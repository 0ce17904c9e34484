package dev.privacyenforcer.spring;

import java.lang.reflect.Method;

/** The annotations of an unwoven method contradict themselves; in a woven class the build had failed. */
final class LabelException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private LabelException(String message) {
        super(message);
    }

    static LabelException noDataSubject(Method method) {
        return new LabelException("ENF-502 Nobody says whose data the categories are\n"
                + at(method)
                + "  because neither 'of' nor @DataSubject on the type names a data subject\n"
                + "  fix     add of = \"...\" to the annotation, or @DataSubject to the type");
    }

    static LabelException shareIsRecipient(Method method) {
        return new LabelException("ENF-503 @Performs(SHARE) names nobody to share with\n"
                + at(method)
                + "  because sharing is decided by recipient\n"
                + "  fix     use @Recipient in its place");
    }

    private static String at(Method method) {
        return "  at      " + method.getDeclaringClass().getName() + "." + method.getName() + "\n";
    }
}
