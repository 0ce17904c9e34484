package dev.privacyenforcer.policy;

/**
 * What a clause of the published text says and no rule can enforce.
 *
 * @param clause pointer into the text
 * @param code such as {@code NOT_ENFORCEABLE} or {@code LIST_OPEN_ENDED}
 * @param why in a sentence
 */
public record Remark(String clause, String code, String why) {}
