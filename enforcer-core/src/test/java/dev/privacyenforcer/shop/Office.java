package dev.privacyenforcer.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What tests call; the same type for them and for the woven classes. */
public interface Office {

    /** {@return the visitor's address, as somebody in support sees it} */
    String email();

    /** {@return where the visitor comes from, on the network} */
    String network();

    /** {@return when the visitor was born} */
    LocalDate born();

    /** {@return where the visitor is} */
    double latitude();

    /** {@return the password as it was stored, when this one was set} */
    String store(String password);

    /** {@return how many visitors, by the first letter of their addresses} */
    Map<String, Integer> letters(String... numbers);

    /** {@return how many visitors have an address, counted in a method marked as reviewed} */
    int count(String... numbers);

    /** {@return the visitors themselves, which no reviewed method should return} */
    List<?> rows(String... numbers);

    /** {@return the addresses, read in no reviewed method} */
    List<String> unreviewed(String... numbers);

    /** {@return what the visitor's address is when a partner gets it, and what the call tells of the purpose} */
    Map<String, String> disclose();
}
