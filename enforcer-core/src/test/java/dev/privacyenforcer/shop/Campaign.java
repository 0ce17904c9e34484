package dev.privacyenforcer.shop;

import java.util.List;

/** What tests call; the same type for them and for the woven classes. */
public interface Campaign {

    /** {@return for each customer the address that was read, or why it was not} */
    List<String> send(String... numbers);

    /** {@return where the customer lives} */
    String city(String number);

    /** {@return where somebody lives} */
    String cityOfNobody();

    /** {@return whatever, if the customer's address may be handed to somebody} */
    String hand(long number);
}
