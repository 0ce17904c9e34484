package dev.privacyenforcer.policy;

import java.util.List;

/**
 * A permitted change of purpose: code that runs for one purpose may open another that is not beneath it; GDPR Art.
 * 6(4).
 *
 * @param from the current purpose; covers what lies beneath it
 * @param to the purpose that may be opened; covers what lies beneath it
 * @param clauses where the published text says so
 */
public record Transition(String from, String to, List<String> clauses) {}
