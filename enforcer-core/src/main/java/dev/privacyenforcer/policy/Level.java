package dev.privacyenforcer.policy;

import java.util.List;

/** The keys that an object of a policy file may have, by the place of the object. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
enum Level {
    POLICY(
            "the policy file",
            "$schema policy mode controller attributes dataSubjects categories purposes recipients activities prohibitions"
                    + " transitions retention rights measures remarks clauses",
            "policy"),
    HEADER("'policy'", "id title version effectiveFrom reviewBy source sourceComplete clauses", "id"),
    CONTROLLER("'controller'", "name contact dpo representative jointControllers clauses", ""),
    ATTRIBUTE("an attribute", "title type values clauses", ""),
    DATA_SUBJECT("a data subject", "title role onBehalfOf clauses", ""),
    CATEGORY("a category", "title iri clauses", ""),
    PURPOSE("a purpose", "title openedBy mode clauses", ""),
    RECIPIENT("a recipient", "title role countries safeguard reference contract clauses", ""),
    ACTIVITY(
            "an activity",
            "id title purpose dataSubjects categories exceptCategories operations legalBases recipients sources"
                    + " obligations automatedDecision record clauses",
            "id purpose categories"),
    LEGAL_BASIS(
            "a legal basis",
            "basis model explicit per when unless reference reviewBy holder compellingGrounds clauses",
            "basis"),
    PROHIBITION(
            "a prohibition",
            "id title dataSubjects categories exceptCategories purposes operations recipients when unless onUnknown"
                    + " reason mode clauses",
            "id"),
    BETWEEN("a test of a number", "min max", ""),
    TRANSITION("a transition", "from to clauses", "from to"),
    RETENTION(
            "a retention rule",
            "id title dataSubjects categories exceptCategories purposes operations recipients when unless from period"
                    + " criterion within action clauses",
            "id"),
    OBLIGATION("an obligation", "do minGroup operations clauses", "do"),
    AUTOMATED_DECISION("an automated decision", "made profiling ground logic significance clauses", ""),
    RECORD("the record of an activity", RecordCell.all() + " clauses", ""),
    MEASURE("a measure", "measure detail reviewBy clauses", "measure"),
    RIGHT("a right", "title when unless within grounds clauses", ""),
    REMARK("a remark", "clause code why clauses", "clause code why"),
    BINDINGS("the bindings file", "$schema types purposes recipients performs deidentifies identifies", ""),
    BOUND_TYPE("a bound type", "dataSubject fields results dataSubjectId collectedAt", "dataSubject"),
    BOUND_PURPOSE("a bound purpose", "methods purpose", "methods purpose"),
    BOUND_RECIPIENT("a bound recipient", "methods recipient categories of", "methods recipient"),
    BOUND_OPERATION("a bound operation", "methods operation categories of in", "methods operation"),
    BOUND_REVIEW("a bound review", "methods by reason", "methods by reason"),
    BOUND_PARAMETER("a bound parameter", "methods parameter", "methods parameter"),
    CASES("the file of cases", "$schema policy defaults cases", "cases"),
    CASE("a case", "clause name note request expect", "clause name request expect"),
    CASE_REQUEST(
            "a request",
            "dataSubject category operation purpose purposes recipient recipients attributes consents erased restricted"
                    + " unidentified collected events at",
            ""),
    CASE_EXPECT("an expectation", "decision reason rule clauses legalBasis obligations mode", "decision");

    /** How messages name an object of this level. */
    final String title;

    final List<String> understood;

    final List<String> required;

    Level(String title, String understood, String required) {
        this.title = title;
        this.understood = words(understood);
        this.required = words(required);
    }

    private static List<String> words(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }
}
