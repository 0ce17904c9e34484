package dev.privacyenforcer.report;

import java.util.Locale;

/**
 * The cells of one line of the record: GDPR Art. 30(1) and (2), the fields that supervisory authorities ask for beyond
 * it, and the evidence.
 */
enum Field {
    LINE_ID(Group.ACTIVITY),
    ACTIVITY_ID(Group.ACTIVITY),
    ACTIVITY_NAME(Group.ACTIVITY),
    BUSINESS_FUNCTION(Group.ACTIVITY),
    PROCESS_OWNER(Group.ACTIVITY),
    STATUS(Group.ACTIVITY),
    VALID_FROM(Group.ACTIVITY),
    LAST_CHANGED(Group.ACTIVITY),
    ROLE(Group.RESPONSIBLE),
    CONTROLLER_NAME(Group.RESPONSIBLE, "30(1)(a)", "30(2)(a)"),
    CONTROLLER_CONTACT(Group.RESPONSIBLE, "30(1)(a)", "30(2)(a)"),
    JOINT_CONTROLLERS(Group.RESPONSIBLE, "30(1)(a)", ""),
    JOINT_CONTROLLER_AGREEMENT(Group.RESPONSIBLE, "26", ""),
    REPRESENTATIVE(Group.RESPONSIBLE, "30(1)(a)", "30(2)(a)"),
    DPO(Group.RESPONSIBLE, "30(1)(a)", "30(2)(a)"),
    ON_BEHALF_OF(Group.RESPONSIBLE, "", "30(2)(a)"),
    PURPOSE_KEY(Group.PURPOSE, "30(1)(b)", "30(2)(b)"),
    PURPOSE_LABEL(Group.PURPOSE, "30(1)(b)", "30(2)(b)"),
    PURPOSE_IRI(Group.PURPOSE),
    MAIN_OR_AUXILIARY(Group.PURPOSE),
    SOURCE_CLAUSE(Group.PURPOSE),
    DATA_SUBJECTS(Group.DATA, "30(1)(c)", ""),
    VULNERABLE_SUBJECTS(Group.DATA),
    DATA_CATEGORIES(Group.DATA, "30(1)(c)", ""),
    EXCEPT_CATEGORIES(Group.DATA),
    SPECIAL_CATEGORIES(Group.DATA, "9, 10", "9, 10"),
    DATA_SOURCES(Group.DATA, "14(2)(f)", ""),
    COLLECTION_METHOD(Group.DATA),
    OPERATIONS(Group.DATA, "4(2)", "30(2)(b)"),
    DATA_COMBINATION(Group.DATA),
    TECHNOLOGIES(Group.DATA),
    LEGAL_BASES(Group.LAWFULNESS, "6(1)", ""),
    ARTICLE_6(Group.LAWFULNESS, "6(1)", ""),
    ARTICLE_9(Group.LAWFULNESS, "9(2)", ""),
    LAW_REFERENCE(Group.LAWFULNESS, "6(3)", ""),
    LEGITIMATE_INTEREST(Group.LAWFULNESS, "13(1)(d)", ""),
    LIA_REFERENCE(Group.LAWFULNESS),
    LIA_DATE(Group.LAWFULNESS),
    CONSENT_MODEL(Group.LAWFULNESS, "7", ""),
    CONSENT_RECORD_LOCATION(Group.LAWFULNESS, "7(1)", ""),
    CONSENT_COVERAGE_PCT(Group.LAWFULNESS, "7(1)", ""),
    RECIPIENTS(Group.RECIPIENTS, "30(1)(d)", "30(2)(c)"),
    RECIPIENTS_INTERNAL_ROLES(Group.RECIPIENTS, "30(1)(d)", ""),
    PROCESSOR_CONTRACT_REF(Group.RECIPIENTS, "28(3)", "28(4)"),
    THIRD_COUNTRIES(Group.RECIPIENTS, "30(1)(e)", "30(2)(c)"),
    TRANSFER_MECHANISM(Group.RECIPIENTS, "30(1)(e)", "30(2)(c)"),
    TRANSFER_DOCUMENT_REF(Group.RECIPIENTS, "30(1)(e)", "30(2)(c)"),
    TIA_REFERENCE(Group.RECIPIENTS),
    STORAGE_LOCATIONS(Group.RECIPIENTS, "30(1)(e)", "30(2)(c)"),
    RETENTION_RULE(Group.RETENTION, "30(1)(f)", ""),
    RETENTION_CRITERION(Group.RETENTION, "30(1)(f)", ""),
    RETENTION_ACTION(Group.RETENTION),
    ERASURE_OVERDUE(Group.RETENTION),
    TOMS(Group.RISK, "30(1)(g)", "30(2)(d)"),
    RISK_MANAGEMENT(Group.RISK, "24, 32", "32"),
    AUTOMATED_DECISION(Group.RISK, "22", ""),
    PROFILING(Group.RISK, "22", ""),
    DPIA_REQUIRED(Group.RISK, "35", ""),
    DPIA_REASONS(Group.RISK, "35", ""),
    DPIA_STATUS(Group.RISK, "35", ""),
    DPIA_REFERENCE(Group.RISK, "35", ""),
    PRIOR_CONSULTATION(Group.RISK, "36", ""),
    RIGHTS_AVAILABLE(Group.RISK, "12-22", ""),
    BREACH_REFERENCE(Group.RISK, "33(5)", "33(2)"),
    NOTES(Group.RISK),
    REVIEW_BY(Group.RISK),
    DECLARED(Group.EVIDENCE),
    OBSERVED(Group.EVIDENCE),
    DRIFT(Group.EVIDENCE),
    CHANGES(Group.EVIDENCE),
    DECISIONS_PERMIT(Group.EVIDENCE),
    DECISIONS_DENY(Group.EVIDENCE),
    DECISIONS_WOULD_DENY(Group.EVIDENCE),
    FIRST_SEEN(Group.EVIDENCE),
    LAST_SEEN(Group.EVIDENCE),
    CODE_LOCATIONS(Group.EVIDENCE),
    SYSTEMS(Group.EVIDENCE),
    OBSERVATION_FROM(Group.EVIDENCE),
    OBSERVATION_TO(Group.EVIDENCE),
    COVERAGE_PCT(Group.EVIDENCE),
    POLICY_ID(Group.EVIDENCE),
    POLICY_VERSION(Group.EVIDENCE),
    POLICY_SHA256(Group.EVIDENCE),
    EFFECTIVE_FROM(Group.EVIDENCE),
    BUILD_ID(Group.EVIDENCE);

    /** What the cell is about. */
    enum Group {
        ACTIVITY,
        RESPONSIBLE,
        PURPOSE,
        DATA,
        LAWFULNESS,
        RECIPIENTS,
        RETENTION,
        RISK,
        EVIDENCE
    }

    private final Group group;
    private final String asController;
    private final String asProcessor;

    Field(Group group) {
        this(group, "", "");
    }

    Field(Group group, String asController, String asProcessor) {
        this.group = group;
        this.asController = asController;
        this.asProcessor = asProcessor;
    }

    Group group() {
        return group;
    }

    /** {@return the name in every file for programs} */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the provision that asks for it, or an empty text} */
    String article(Part part) {
        String article = part == Part.CONTROLLER ? asController : asProcessor;
        return article.isEmpty() ? "" : "Art. " + article;
    }

    /** {@return whether Art. 30 itself asks for it} */
    boolean isLegalMinimum(Part part) {
        return article(part).startsWith("Art. 30(");
    }
}
