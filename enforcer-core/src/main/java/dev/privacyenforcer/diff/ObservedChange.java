package dev.privacyenforcer.diff;

import dev.privacyenforcer.evidence.Flow;

/**
 * A flow that a program was seen to take, and on which two versions of a policy stand differently.
 *
 * @param kind what becomes of it
 * @param flow the flow, with how often it ran
 * @param before where the old version stands
 * @param after where the new one does
 */
public record ObservedChange(FlowChange.Kind kind, Flow flow, Stand before, Stand after) {}
