package dev.privacyenforcer.decision;

/**
 * Why a request is denied, in the order in which the checks are made: the first failure decides. The last ones stand
 * outside of the order.
 */
public enum Reason {
    /** No version of the policy is in force yet. */
    POLICY_NOT_EFFECTIVE,
    /** A prohibition names it. */
    PROHIBITED,
    /** The code opened no purpose. */
    PURPOSE_MISSING,
    /** The policy does not know the recipient. */
    RECIPIENT_UNDECLARED,
    /** No activity names the category for this data subject. */
    CATEGORY_UNDECLARED,
    /** No activity permits the category for this purpose. */
    PURPOSE_NOT_ALLOWED,
    /** No activity with this purpose permits the operation. */
    OPERATION_NOT_ALLOWED,
    /** No activity with this purpose permits the recipient. */
    RECIPIENT_NOT_ALLOWED,
    /** No legal basis holds. */
    LEGAL_BASIS_MISSING,
    /** The person has not consented to the purpose. */
    CONSENT_MISSING,
    /** The person's consent has expired. */
    CONSENT_EXPIRED,
    /** The person has withdrawn consent. */
    CONSENT_WITHDRAWN,
    /** The person has opted out. */
    OPTED_OUT,
    /** The person has objected. */
    OBJECTED,
    /** The recipient is in a third country and the policy names no safeguard for the transfer. */
    SAFEGUARD_MISSING,
    /** Code tried to open a purpose that is not beneath the current one. */
    PURPOSE_SWITCH_NOT_ALLOWED,
    /** Code outside of the packages that may open the purpose tried to. */
    PURPOSE_NOT_OPENABLE,
    /** The person's consent could not be looked up. */
    CONSENT_UNAVAILABLE,
    /** A fact the decision depends on is not known, such as who the person is. */
    CONTEXT_UNAVAILABLE,
    /** Nobody could decide. */
    ENGINE_ERROR,
    /** The evidence cannot be written. */
    RECORD_UNAVAILABLE
}
