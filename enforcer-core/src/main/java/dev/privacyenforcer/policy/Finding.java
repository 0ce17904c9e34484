package dev.privacyenforcer.policy;

import java.util.List;

/**
 * What a reviewer should look at in a policy that is in order otherwise.
 *
 * @param id such as {@code ENF-143}; never reused for something else
 * @param code such as {@code LEGAL_BASIS_MISSING}
 * @param severity how much it matters
 * @param pointer JSON pointer (RFC 6901) to the element, or to where the missing one would be
 * @param clauses where the published text says so
 * @param found what is there, or missing, in a sentence
 * @param expected what should be there
 * @param fix what to do about it
 */
public record Finding(
        String id,
        String code,
        Severity severity,
        String pointer,
        List<String> clauses,
        String found,
        String expected,
        String fix) {}
