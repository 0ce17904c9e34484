package dev.privacyenforcer.diff;

import java.util.List;

/**
 * Data that are kept for another time.
 *
 * @param dataSubject whose data
 * @param categories which data, each key with everything beneath it
 * @param before the rules of the old version that the new one has not, in words
 * @param after those of the new one that the old one had not
 */
public record RetentionChange(String dataSubject, List<String> categories, List<String> before, List<String> after) {}
