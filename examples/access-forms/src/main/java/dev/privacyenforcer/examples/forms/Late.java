package dev.privacyenforcer.examples.forms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A form in a class that may not be there, or may refuse to load: {@code hold} and {@code attempt} by reflection. */
record Late(String className) {

    Object hold(Object value) {
        try {
            return call("hold", value);
        } catch (Throwable failure) {
            throw new Failed(failure);
        }
    }

    @Nullable
    Object attempt(Object holder) throws Throwable {
        return call("attempt", holder);
    }

    private Object call(String name, Object argument) throws Throwable {
        Method method = Class.forName(className).getMethod(name, Object.class);
        try {
            return method.invoke(null, argument);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Carries what a form threw. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(Throwable cause) {
            super(cause);
        }
    }
}
