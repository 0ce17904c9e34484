package dev.privacyenforcer.policy;

import java.util.List;

/**
 * What a reviewer should look at in a policy that is in order otherwise.
 *
 * @param code such as {@code LEGAL_BASIS_UNDECLARED}
 * @param where id of the rule, or JSON pointer to the element
 * @param clauses where the published text says so
 * @param message what is missing and what follows from it, in a sentence
 */
public record Finding(String code, String where, List<String> clauses, String message) {}
