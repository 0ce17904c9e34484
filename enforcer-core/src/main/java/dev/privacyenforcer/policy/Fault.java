package dev.privacyenforcer.policy;

/** What can be wrong with a policy file or the bindings beside it, and how to put it right. Codes are never reused. */
enum Fault {
    UNREADABLE("ENF-101", "check the path and its permissions"),
    TOO_LARGE("ENF-102", "move what is no rule out of the file, or make the rules more general"),
    ENCODING("ENF-103", "save the file as UTF-8 without a byte order mark"),
    SYNTAX("ENF-104", "correct the JSON here"),
    TRAILING("ENF-105", "keep one JSON object in the file"),
    DEPTH("ENF-106", "flatten the element"),
    DUPLICATE_KEY("ENF-107", "keep one of the two"),
    CHARACTER("ENF-108", "remove the character"),
    TOO_MANY_RULES("ENF-109", "make the rules more general: a key covers everything beneath it"),
    UNKNOWN_KEY("ENF-110", "remove the key or correct its spelling"),
    MISSING("ENF-112", "add the key"),
    TYPE("ENF-113", "write what is expected"),
    WORD("ENF-114", "write one of the words, in lower case"),
    ID("ENF-115", "choose such an id"),
    DATE("ENF-116", "write the date as 2026-02-28"),
    COUNTRY("ENF-117", "write the two capital letters of ISO 3166-1, such as DE"),
    EMPTY("ENF-118", "write something, or leave the key out"),
    REPEATED("ENF-119", "name it once"),
    CATEGORY("ENF-120", "correct its spelling, or declare it in 'categories'"),
    PURPOSE("ENF-121", "correct its spelling, or declare it in 'purposes'"),
    DATA_SUBJECT("ENF-122", "correct its spelling, or declare it in 'dataSubjects'"),
    RECIPIENT("ENF-123", "correct its spelling, or declare it in 'recipients'"),
    DUPLICATE_ID("ENF-124", "give each rule an id of its own"),
    ORPHAN("ENF-125", "put it beneath a category of the taxonomy, or declare its parent too"),
    SHARE("ENF-126", "name the recipients in 'recipients': that is what permits sharing, with them alone"),
    SHIPPED("ENF-127", "remove it: every policy knows this category"),
    KEY("ENF-128", "write a key such as user.contact.email"),
    PACKAGE("ENF-129", "write a package such as com.acme.billing, or com.acme.billing.** with those beneath"),
    HOW_LONG("ENF-130", "write a period such as P6M, or in words what decides"),
    ONLY_PERIOD("ENF-131", "remove it: nobody can count from the end of a time that has no number"),
    KEPT_FROM_ERASURE("ENF-132", "remove it: data may always be erased"),
    EVENT("ENF-133", "write collected, or an event with a dot in its name, such as account.deleted"),
    ONLY_GROUPS("ENF-134", "remove it, or aggregate"),
    GROUP("ENF-135", "write how many people a group has at least"),
    CLASS_NAME(
            "ENF-160",
            "write a class such as com.acme.OwnerDto or com.acme.Owner$Address, or a pattern such as com.acme.dto.*,"
                    + " com.acme.dto.*Dto or com.acme.**"),
    FIELD_NAME("ENF-161", "write the name of a field as it stands in the class"),
    ATTRIBUTE("ENF-163", "correct its spelling, or declare it in 'attributes'"),
    BUILT_IN("ENF-164", "remove it: every policy knows this attribute"),
    RANGE("ENF-165", "write the smaller number as min"),
    ONLY_UNLESS("ENF-166", "write it into 'unless' of a prohibition, which consent then lifts"),
    RIGHT("ENF-167", "write one of the rights of the GDPR, such as access or erasure"),
    PERIOD("ENF-168", "write a period such as P30D, P6M or P1Y"),
    ONLY_CONSENT("ENF-169", "remove it, or write it into a basis 'consent'"),
    METHODS(
            "ENF-162",
            "write com.acme.OwnerController.show, com.acme.OwnerController.* for all methods, or com.acme.web.** for all"
                    + " methods of a package and those beneath"),
    METHOD_NAME("ENF-704", "write the name of a method as it stands in the class, without parameters"),
    PARAMETER("ENF-705", "write \"0\" for the first parameter, \"1\" for the second"),
    BOUND_SHARE("ENF-706", "name the methods and the recipient in 'recipients'");

    final String code;
    final String fix;

    Fault(String code, String fix) {
        this.code = code;
        this.fix = fix;
    }
}
