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
    /** The recipient is in a third country and the policy names no safeguard for the transfer. */
    SAFEGUARD_MISSING,
    /** Code tried to open a purpose that is not beneath the current one. */
    PURPOSE_SWITCH_NOT_ALLOWED,
    /** Code outside of the packages that may open the purpose tried to. */
    PURPOSE_NOT_OPENABLE,
    /** Nobody could decide. */
    ENGINE_ERROR,
    /** The evidence cannot be written. */
    RECORD_UNAVAILABLE
}
