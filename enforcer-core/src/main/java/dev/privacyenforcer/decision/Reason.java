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
    /** The system or channel is not one the policy is about. */
    SYSTEM_UNDECLARED,
    /** The person's data are erased, or about to be. */
    ERASED,
    /** The person has restricted the processing. */
    RESTRICTED,
    /** The person is too young, or may be. */
    MINOR_BLOCKED,
    /** No activity permits the category for this purpose. */
    PURPOSE_NOT_ALLOWED,
    /** No activity with this purpose permits the operation. */
    OPERATION_NOT_ALLOWED,
    /** No activity with this purpose permits the recipient. */
    RECIPIENT_NOT_ALLOWED,
    /** Whoever asks has no role that may. */
    ROLE_NOT_ALLOWED,
    /** Whoever asks is not the person whose data they are. */
    SUBJECT_MISMATCH,
    /** The data belong to another tenant. */
    TENANT_MISMATCH,
    /** Nobody has checked who is asking. */
    IDENTITY_NOT_VERIFIED,
    /** No reason is given. */
    JUSTIFICATION_REQUIRED,
    /** Too many people at once, or too few. */
    BULK_LIMIT,
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
    /** No rule covers the transfer to that country. */
    TRANSFER_NOT_COVERED,
    /** The data must stay in another country. */
    RESIDENCY_VIOLATION,
    /** The data would travel or rest without encryption. */
    ENCRYPTION_REQUIRED,
    /** The time for which the data may be accessed has ended. */
    RETENTION_EXPIRED,
    /** The data should have been erased by now. */
    RETENTION_EXCEEDED,
    /** The data were not masked, hashed or generalised first. */
    TRANSFORM_REQUIRED,
    /** Code tried to open a purpose that is not beneath the current one. */
    PURPOSE_SWITCH_NOT_ALLOWED,
    /** Code outside of the packages that may open the purpose tried to. */
    PURPOSE_NOT_OPENABLE,
    /** The person's consent could not be looked up. */
    CONSENT_UNAVAILABLE,
    /** A fact the decision depends on could not be looked up, or nobody says who the person is. */
    CONTEXT_UNAVAILABLE,
    /** Nobody could decide. */
    ENGINE_ERROR,
    /** The evidence cannot be written. */
    RECORD_UNAVAILABLE
}
