/**
 * The command line: the same policy, decisions, record and weaver for people and scripts.
 *
 * <p>Exit codes: 0 all is well, 1 a finding or a denial, 2 the command could not run.
 */
@NullMarked
package dev.privacyenforcer.cli;

import org.jspecify.annotations.NullMarked;
