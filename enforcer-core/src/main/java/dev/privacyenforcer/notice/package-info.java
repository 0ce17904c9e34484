/** A published privacy notice as text, and which of its clauses the rules of a policy cite; GDPR Art. 12 to 14. */
@NullMarked
package dev.privacyenforcer.notice;

import org.jspecify.annotations.NullMarked;
