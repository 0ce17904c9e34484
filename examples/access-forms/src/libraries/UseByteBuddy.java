package dev.privacyenforcer.examples.libraries.use;

import java.util.concurrent.Callable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.matcher.ElementMatchers;

/** Makes a class. */
public final class UseByteBuddy implements Callable<String> {

    @Override
    public String call() throws Exception {
        Class<? extends Supplied> made = new ByteBuddy().subclass(Supplied.class).method(ElementMatchers.named("text"))
                .intercept(FixedValue.value("made")).make().load(UseByteBuddy.class.getClassLoader()).getLoaded();
        return made.getDeclaredConstructor().newInstance().text() + made.getSuperclass().getSimpleName();
    }

    /** Something to extend. */
    public static class Supplied {

        public String text() {
            return "plain";
        }
    }
}
