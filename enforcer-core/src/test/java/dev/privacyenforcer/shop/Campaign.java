package dev.privacyenforcer.shop;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** What tests call; the same type for them and for the woven classes. */
public interface Campaign {

    /** {@return for each customer the address that was read, or why it was not} */
    List<String> send(String... numbers);

    /** {@return where the customer lives} */
    String city(String number);

    /** {@return how often the customer's city was read, until the visitor has seen enough} */
    int visit(String number, BooleanSupplier visitor);

    /** {@return where the customer lives, as somebody else finds out who is handed the question} */
    <T> T ask(String number, Function<Supplier<String>, T> somebody);

    /** {@return where somebody lives} */
    String cityOfNobody();

    /** {@return whatever, if the customer's address may be handed to somebody} */
    String hand(long number);
}
