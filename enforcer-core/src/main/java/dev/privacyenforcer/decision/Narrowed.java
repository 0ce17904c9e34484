package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Retention;
import java.util.BitSet;
import java.util.List;

/**
 * Which rules a request concerns, whoever the person is. Is shared by decisions: nobody changes the sets.
 *
 * @param prohibitions those that name what is requested
 * @param declaring the activities that name the category for the data subject
 * @param touching those, and the ones that take whatever others name
 * @param purposed those of them for the purpose
 * @param operating those of these for the operation
 * @param disclosing those of these to the recipients
 * @param retention the retention rules, the one that decides first
 */
record Narrowed(
        BitSet prohibitions,
        BitSet declaring,
        BitSet touching,
        BitSet purposed,
        BitSet operating,
        BitSet disclosing,
        List<Retention> retention) {}
