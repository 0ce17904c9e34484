package dev.privacyenforcer.policy;

import java.util.List;

/**
 * A file of test cases.
 *
 * @param file its name, as messages show it
 * @param cases in the order of the file
 */
public record CaseFile(String file, List<PolicyCase> cases) {}
