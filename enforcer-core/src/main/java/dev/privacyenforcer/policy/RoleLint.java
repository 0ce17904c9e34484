package dev.privacyenforcer.policy;

import dev.privacyenforcer.policy.DataSubjectCategory.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Our role towards people; GDPR Art. 30(1) and 30(2). */
final class RoleLint {

    private RoleLint() {}

    static void check(Policy policy, Found found) {
        for (DataSubjectCategory each : policy.dataSubjects().values()) {
            if (each.role() == Role.PROCESSOR && each.onBehalfOf() == null) {
                String what = "Nothing says for whom data of '" + each.key() + "' are processed.";
                found.add(
                        Flaw.ON_BEHALF_OF_MISSING, "/dataSubjects/" + each.key() + "/onBehalfOf", each.clauses(), what);
            }
        }
        if (roles(policy, policy.dataSubjects().keySet()).size() > 1) {
            List<String> clauses = new ArrayList<>();
            policy.dataSubjects().values().stream()
                    .filter(each -> each.role() == Role.PROCESSOR)
                    .forEach(each -> clauses.addAll(each.clauses()));
            String what = "We are controller towards some people and processor towards others.";
            found.add(Flaw.ROLE_SPLIT, "/dataSubjects", clauses, what);
        }
        for (int i = 0; i < policy.activities().size(); i++) {
            Activity activity = policy.activities().get(i);
            if (roles(policy, of(policy, activity)).size() > 1) {
                String what = "Activity '" + activity.id() + "' is about people towards whom our roles differ.";
                found.add(Flaw.ROLE_CONFLICT, "/activities/" + i + "/dataSubjects", activity.clauses(), what);
            }
        }
    }

    /** {@return whose data an activity is about} */
    static Collection<String> of(Policy policy, Activity activity) {
        return activity.dataSubjects().isEmpty() ? policy.dataSubjects().keySet() : activity.dataSubjects();
    }

    static Set<Role> roles(Policy policy, Collection<String> dataSubjects) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String key : dataSubjects) {
            DataSubjectCategory known = policy.dataSubjects().get(key);
            roles.add(known == null ? Role.CONTROLLER : known.role());
        }
        return roles;
    }
}
