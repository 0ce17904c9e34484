package dev.privacyenforcer.diff;

import java.util.List;

/**
 * Data that are kept for another time.
 *
 * @param dataSubject whose data
 * @param category which data
 * @param before the rules of the old version, in words; empty: none
 * @param after those of the new one
 */
public record RetentionChange(String dataSubject, String category, List<String> before, List<String> after) {}
