package dev.privacyenforcer.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A cell of the record of processing activities that only a human can fill: an activity does in its {@code record}.
 *
 * <p>What the rest of the policy says – recipients, legal bases, retention – and what a program can observe or work out
 * is not among them.
 */
public enum RecordCell {
    /** Which part of the business does it. */
    BUSINESS_FUNCTION,
    /** Who answers for it. */
    PROCESS_OWNER,
    /** Since when, a day. */
    VALID_FROM,
    /** When it was last changed, a day. */
    LAST_CHANGED,
    /** The arrangement of joint controllers; GDPR Art. 26. */
    JOINT_CONTROLLER_AGREEMENT,
    /** Main purpose or subordinate one. */
    MAIN_OR_AUXILIARY,
    /** How the data are collected. */
    COLLECTION_METHOD,
    /** With which other data they are combined. */
    DATA_COMBINATION,
    /** What technology is used. */
    TECHNOLOGIES,
    /** Which exception permits special categories; Art. 9(2). */
    ARTICLE_9,
    /** Whose interest, and which; Art. 13(1)(d). */
    LEGITIMATE_INTEREST,
    /** When it was weighed, a day. */
    LIA_DATE,
    /** Where consents are recorded; Art. 7(1). */
    CONSENT_RECORD_LOCATION,
    /** The assessment of transfers. */
    TIA_REFERENCE,
    /** How risks are dealt with; Art. 24, 32. */
    RISK_MANAGEMENT,
    /** How far the impact assessment is; Art. 35. */
    DPIA_STATUS,
    /** Where the impact assessment is. */
    DPIA_REFERENCE,
    /** The consultation of the authority; Art. 36. */
    PRIOR_CONSULTATION,
    /** Where breaches are documented; Art. 33(5). */
    BREACH_REFERENCE,
    /** Anything else. */
    NOTES;

    /** {@return its name in the policy file and in the record} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return all their names, with spaces between} */
    static String all() {
        return Arrays.stream(values()).map(RecordCell::key).collect(Collectors.joining(" "));
    }

    /** {@return whether it is a day of the calendar} */
    boolean isDay() {
        return this == VALID_FROM || this == LAST_CHANGED || this == LIA_DATE;
    }
}
