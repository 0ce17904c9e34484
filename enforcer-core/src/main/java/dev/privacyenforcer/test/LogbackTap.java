package dev.privacyenforcer.test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** An appender at Logback's root logger, if the program has Logback; by name, as nobody needs it for our sake. */
final class LogbackTap implements InvocationHandler {

    private static final String APPENDER = "ch.qos.logback.core.Appender";
    private static final String ROOT = org.slf4j.Logger.ROOT_LOGGER_NAME;

    private final Consumer<String> told;

    private LogbackTap(Consumer<String> told) {
        this.told = told;
    }

    /** {@return what ends the listening} */
    static AutoCloseable open(Consumer<String> told) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (!factory.getClass().getName().equals("ch.qos.logback.classic.LoggerContext")) {
            return () -> {};
        }
        try {
            Class<?> type = Class.forName(APPENDER, true, factory.getClass().getClassLoader());
            Object appender =
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new LogbackTap(told));
            Object root = factory.getLogger(ROOT);
            root.getClass().getMethod("addAppender", type).invoke(root, appender);
            Method detach = root.getClass().getMethod("detachAppender", type);
            return () -> detach.invoke(root, appender);
        } catch (ReflectiveOperationException unknownVersion) {
            throw new IllegalStateException("a Logback without " + APPENDER, unknownVersion);
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws ReflectiveOperationException {
        Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
        if (method.getName().equals("doAppend") && first != null) {
            append(first);
        }
        return switch (method.getName()) {
            case "equals" -> proxy == first;
            case "hashCode" -> System.identityHashCode(proxy);
            case "isStarted" -> true;
            case "getName", "toString" -> "leak check";
            default -> method.getReturnType() == int.class ? (Object) 0 : null;
        };
    }

    private void append(Object event) throws ReflectiveOperationException {
        told.accept(get(event, "getLoggerName") + " " + get(event, "getFormattedMessage") + " "
                + get(event, "getMDCPropertyMap") + " " + get(event, "getKeyValuePairs"));
        Object proxy = get(event, "getThrowableProxy");
        if (proxy != null && get(proxy, "getThrowable") instanceof Throwable thrown) {
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text, true));
            told.accept(text.toString());
        }
    }

    private static @Nullable Object get(Object of, String getter) throws ReflectiveOperationException {
        Method method = of.getClass().getMethod(getter);
        return method.invoke(of);
    }
}
