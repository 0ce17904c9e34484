/**
 * The record of processing activities, GDPR Art. 30, that people read: what the policy declares beside what the program
 * was seen to do.
 *
 * <p>{@link dev.privacyenforcer.report.Inventory} writes it.
 */
@NullMarked
package dev.privacyenforcer.report;

import org.jspecify.annotations.NullMarked;
