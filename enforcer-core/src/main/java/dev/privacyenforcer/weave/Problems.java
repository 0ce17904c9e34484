package dev.privacyenforcer.weave;

/** All texts of the problems a build can fail with. */
final class Problems {

    private Problems() {}

    static Problem notPrivate(String where, String found) {
        return new Problem(
                "ENF-301",
                "a labelled field is not private",
                where,
                "found " + found + ", expected private: only then is every reader known",
                "make the field private and offer a method");
    }

    static Problem constant(String where) {
        return new Problem(
                "ENF-302",
                "a labelled field is a compile-time constant",
                where,
                "found a constant value, expected none: the compiler copies it into other classes, past every guard",
                "assign the field in a constructor or initialiser block, or remove the value from the code");
    }

    static Problem noDataSubject(String where, String annotation) {
        return new Problem(
                "ENF-303",
                "nobody says whose data these are",
                where,
                "found @" + annotation + " without 'of', expected a data subject on the type or a type around it",
                "add @DataSubject(\"...\") to the type, or 'of' to the annotation");
    }

    static Problem oldClassFile(String where, int major) {
        return new Problem(
                "ENF-304",
                "the class file is too old",
                where,
                "found class file version " + major + " (Java " + (major - 44) + "), expected 51 (Java 7) or later",
                "compile with --release 11 or later");
    }

    static Problem finalAssigned(String where, int major, String field) {
        return new Problem(
                "ENF-304",
                "the class file is too old",
                where,
                "found class file version " + major + " (Java " + (major - 44) + ") with a method that assigns the"
                        + " final field '" + field + "', expected none: guards need Java 11, which forbids it",
                "compile with --release 11 or later");
    }

    static Problem tooLarge(String where, int size) {
        return new Problem(
                "ENF-305",
                "the method would be too large",
                where,
                "found " + size + " bytes with its guards, expected at most 65535",
                "split the method");
    }

    static Problem notRequired(String where, String module, String found) {
        return new Problem(
                "ENF-306",
                "module '" + module + "' does not read the guards at run time",
                where,
                "found " + found + ", expected 'requires dev.privacyenforcer.annotations'",
                "add 'requires dev.privacyenforcer.annotations;' to module-info.java");
    }

    static Problem noResult(String where) {
        return new Problem(
                "ENF-307",
                "a labelled method has no result",
                where,
                "found @PersonalData on a void method, expected a method that returns the data",
                "remove the annotation, or label the field the method works on");
    }

    static Problem fieldHandle(String where, String member) {
        return new Problem(
                "ENF-308",
                "a labelled field is reached by a constant handle",
                where,
                "found a method handle constant for " + member + ", expected a plain field access that can be guarded",
                "access the field, or call a method that does, from source code");
    }

    static Problem unusualLocals(String where) {
        return new Problem(
                "ENF-309",
                "the method cannot hold a scope",
                where,
                "found a long or double that lies partly in a parameter's place, which no Java compiler writes",
                "move the body to a method without the annotation, or leave the class out of optimisers");
    }

    static Problem shareIsRecipient(String where) {
        return new Problem(
                "ENF-310",
                "sharing needs a recipient",
                where,
                "found @Performs(SHARE), expected the recipient's name",
                "use @Recipient(\"...\") instead");
    }

    static Problem signed(String where) {
        return new Problem(
                "ENF-321",
                "the jar is signed",
                where,
                "found a signature, which would not fit the woven classes, expected none",
                "weave before signing, or use the agent");
    }

    static Problem unknownMember(String className, String kind, String name, String known) {
        return new Problem(
                "ENF-322",
                "the bindings name a " + kind + " that is not there",
                className + "#" + name,
                "found no such " + kind + ", expected " + (known.isEmpty() ? "none" : "one of " + known),
                "correct its name in the bindings");
    }

    static Problem unknownClass(String className) {
        return new Problem(
                "ENF-323",
                "the bindings name a class that is not there",
                className,
                "found no such class among those to weave",
                "correct its name in the bindings, or weave the jar that holds it");
    }

    static Problem idlePattern(String pattern) {
        return new Problem(
                "ENF-707",
                "the bindings name classes that are not there",
                pattern,
                "found no class that the pattern fits, expected at least one",
                "correct the pattern, or remove it from the bindings");
    }

    static Problem idleMember(String pattern, String kind, String name) {
        return new Problem(
                "ENF-708",
                "the bindings name a " + kind + " that is not there",
                pattern + "#" + name,
                "found no class with such a " + kind + " among those that the pattern fits, expected at least one",
                "correct its name in the bindings");
    }

    static Problem failure(String className, Throwable failure) {
        return new Problem(
                "ENF-324",
                "the weaver failed",
                className,
                "found " + failure.getClass().getName() + ", expected a class file it can read",
                "report it with the class file; without its guards the class must not run");
    }

    static Problem identifierType(String where, String found) {
        return new Problem(
                "ENF-311",
                "an identifier cannot be compared",
                where,
                "found @DataSubjectId on " + found + ", expected a String, UUID or whole number: the text of other"
                        + " objects may be masked or the same for two people",
                "put it on the field or parameter that holds the bare identifier");
    }

    static Problem severalIdentifiers(String where, String what) {
        return new Problem(
                "ENF-312",
                "two identifiers for one person",
                where,
                "found @DataSubjectId on several " + what + ", expected one",
                "keep the one that consent is recorded under");
    }

    static Problem staticIdentifier(String where) {
        return new Problem(
                "ENF-313",
                "an identifier belongs to nobody",
                where,
                "found @DataSubjectId on a static field, expected one of each object",
                "remove the annotation");
    }

    static Problem idleIdentifier(String where) {
        return new Problem(
                "ENF-314",
                "an identifier has no effect",
                where,
                "found @DataSubjectId on a parameter of a method that opens no scope, expected one that does",
                "move it to the method with @Purpose, @Recipient or @Performs, or to the field");
    }

    static Problem uncovered(MemberCoverage member) {
        return new Problem(
                "ENF-711",
                "a labelled member has no guard",
                member.className() + "#" + member.member(),
                "found " + String.join(", ", member.guards()) + " of the "
                        + member.kind().key() + " '" + member.label() + "', expected a guard at each",
                "build from clean, so that no class of another compilation is among them; if it stays, report it with"
                        + " the class file");
    }
}
