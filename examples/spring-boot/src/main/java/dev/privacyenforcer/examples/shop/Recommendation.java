package dev.privacyenforcer.examples.shop;

import java.util.List;

/**
 * What somebody might buy next.
 *
 * @param customer for whom; rendered with every property, as it is easily done
 * @param items the suggestions
 */
record Recommendation(Customer customer, List<String> items) {}
