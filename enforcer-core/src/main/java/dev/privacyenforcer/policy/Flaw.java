package dev.privacyenforcer.policy;

import static dev.privacyenforcer.policy.Severity.ERROR;
import static dev.privacyenforcer.policy.Severity.INFO;
import static dev.privacyenforcer.policy.Severity.WARNING;

/** What a policy can leave open, and what to do about it; remarks name these, too. Ids are never reused. */
enum Flaw {
    METADATA_MISSING(140, WARNING, "version and first day in force", "add the key to 'policy'"),
    SOURCE_TRUNCATED(141, WARNING, "the whole published text", "find the text, transcribe the rest"),
    CLAUSE_AMBIGUOUS(141, INFO, "clauses that a pointer tells apart", "number the clauses of the text"),
    TITLE_MISMATCH(141, INFO, "one title", "call the text by one title"),
    ART30_CONTROLLER_MISSING(142, WARNING, "the name of the controller (GDPR Art. 30(1)(a))", "add controller.name"),
    ART30_CONTACT_MISSING(142, WARNING, "how to reach the controller (Art. 30(1)(a))", "add controller.contact"),
    ART30_RECIPIENTS_MISSING(142, WARNING, "who receives data (Art. 30(1)(d))", "declare 'recipients'"),
    ART30_TRANSFERS_MISSING(
            142, WARNING, "whether data leave the EEA (Art. 30(1)(e))", "say in which countries recipients are"),
    ART30_RETENTION_MISSING(142, WARNING, "how long data are kept (Art. 30(1)(f))", "add 'retention'"),
    ART30_MEASURES_MISSING(142, INFO, "how data are secured (Art. 30(1)(g))", "add 'measures'"),
    LEGAL_BASIS_MISSING(143, WARNING, "one of the six legal bases (Art. 6(1))", "settle the basis, and name it"),
    BASIS_NOT_MAPPED(143, INFO, "which basis is for which purpose (Art. 13(1)(c))", "keep the basis that it rests on"),
    BASIS_WITHOUT_PURPOSE(143, WARNING, "a purpose for each legal basis", "declare the purpose, or drop the basis"),
    IMPLIED_CONSENT(144, WARNING, "consent that is given (Art. 4(11), 7)", "ask for consent, or name another basis"),
    LIA_MISSING(145, WARNING, "a balancing test (Art. 6(1)(f))", "weigh the interests, add 'reference'"),
    LAW_MISSING(145, INFO, "which law (Art. 6(3))", "name the law in 'reference'"),
    SAFEGUARD_MISSING(146, ERROR, "a safeguard (Art. 44 to 46)", "agree on one, name it in 'safeguard'"),
    SAFEGUARD_UNSPECIFIED(146, WARNING, "which safeguard (Art. 46)", "name it in 'safeguard'"),
    COUNTRY_UNKNOWN(147, WARNING, "where the recipient is (Art. 30(1)(e))", "add 'countries'"),
    DPA_MISSING(148, WARNING, "a contract (Art. 28(3))", "name it in 'contract'"),
    RECIPIENT_UNDECLARED(148, WARNING, "recipients that the text declares", "declare the recipient, or share nothing"),
    RETENTION_INDETERMINATE(149, WARNING, "a period", "settle a period; nothing expires until then"),
    RETENTION_PARAMETER_MISSING(149, WARNING, "a period", "find out the period that the text refers to"),
    RETENTION_MISSING(149, WARNING, "a retention rule for all that is stored", "add a rule to 'retention'"),
    AGE_RULE_MISSING(150, WARNING, "what becomes of children (Art. 8)", "add a prohibition about data_subject.age"),
    RESIDENCY_ON_UNKNOWN(
            151, INFO, "what applies where the country is not known", "confirm: denied, unless onUnknown says permit"),
    ROLE_SPLIT(152, INFO, "two records", "print both parts of the record (Art. 30(1) and 30(2))"),
    ROLE_CONFLICT(152, WARNING, "one role in an activity", "split the activity by the role towards people"),
    ROLE_MISSING(152, WARNING, "in which role the recipient acts", "add 'role'"),
    ON_BEHALF_OF_MISSING(152, WARNING, "for whom we act (Art. 30(2)(a))", "add 'onBehalfOf'"),
    CATEGORY_RETAINED_NOT_COLLECTED(153, WARNING, "activities for what is kept", "add the activity, or drop the rule"),
    CONTRADICTION(154, WARNING, "rules that agree", "settle which of the two holds"),
    OVERLAP(154, INFO, "permissions without what is forbidden", "leave it out of the activity; the prohibition wins"),
    ACTIVITY_UNREACHABLE(155, ERROR, "an activity that permits something", "remove it, or what stands before it"),
    PROHIBITION_SHADOWED(155, INFO, "prohibitions that decide something", "remove it, or narrow the wider one"),
    TOO_COARSE(156, INFO, "labels as fine as the prohibition", "label fields beneath it, name what lies beneath"),
    DERIVED_FROM_PROHIBITED(156, INFO, "results that do not give the source away", "review what is derived from it"),
    UNUSED(157, INFO, "declarations that some rule uses", "use it in a rule, or remove it"),
    LIST_OPEN_ENDED(158, INFO, "a list that ends", "confirm that nothing else is done"),
    REMARK_UNKNOWN(158, INFO, "a code of the remarks", "correct its spelling"),
    CONSENT_MODEL_AMBIGUOUS(
            159,
            WARNING,
            "what becomes of those who refuse",
            "give the other basis conditions, or drop one of the two");

    final String id;
    final Severity severity;
    final String expected;
    final String fix;

    Flaw(int number, Severity severity, String expected, String fix) {
        this.id = "ENF-" + number;
        this.severity = severity;
        this.expected = expected;
        this.fix = fix;
    }
}
