package dev.privacyenforcer.shop;

import dev.privacyenforcer.Guarded;
import java.util.function.Function;

/** Uses guarded values as an application does: from outside of the library's package. */
public final class GuardedMail {

    private GuardedMail() {}

    /** {@return the domain of the address} */
    public static String domain(Guarded<String> email) {
        return email.use(address -> address.substring(address.indexOf('@') + 1));
    }

    /** {@return what a function of somebody else makes of the address} */
    public static <R> R apply(Guarded<String> email, Function<String, R> function) {
        return email.use(function);
    }

    /** {@return the length of the address, by another line} */
    public static int length(Guarded<String> email) {
        return email.use(String::length);
    }

    /** {@return what a form sent, guarded} */
    public static Guarded<String> received(String category, String text) {
        return Guarded.of(category, "customer", text);
    }

    /** {@return the same, of a person} */
    public static Guarded<String> received(String category, String text, Object person) {
        return Guarded.of(category, "customer", text, person);
    }
}
