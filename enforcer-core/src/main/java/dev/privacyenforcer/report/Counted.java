package dev.privacyenforcer.report;

/**
 * How often something was seen.
 *
 * @param value what
 * @param count how often
 * @param <T> its type
 */
record Counted<T>(T value, long count) {}
