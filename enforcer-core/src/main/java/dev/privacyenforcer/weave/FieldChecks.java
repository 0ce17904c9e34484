package dev.privacyenforcer.weave;

import java.lang.reflect.Modifier;

/** Finds labelled fields that could be read past the guards. */
final class FieldChecks {

    private FieldChecks() {}

    static void of(ClassInWork work, boolean everyClass) {
        IdentifierChecks.of(work);
        TimestampChecks.of(work);
        for (FieldLabel field : work.self.fields().values()) {
            Said said = field.personalData();
            if (said != null) {
                check(work, field, said, everyClass);
            }
        }
    }

    private static void check(ClassInWork work, FieldLabel field, Said said, boolean everyClass) {
        String where = field.member() + " (" + work.self.source() + ")";
        if (!field.isPrivate() && !(everyClass && field.bound())) {
            work.problems.add(Problems.notPrivate(where, visibility(field.access())));
        }
        if (field.constant()) {
            work.problems.add(Problems.constant(where));
        }
        if (work.labels.dataSubject(field.owner(), said).isEmpty()) {
            work.problems.add(Problems.noDataSubject(where, "PersonalData"));
        }
    }

    private static String visibility(int access) {
        if (Modifier.isPublic(access)) {
            return "public";
        }
        return Modifier.isProtected(access) ? "protected" : "package-private";
    }
}
