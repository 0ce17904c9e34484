package dev.privacyenforcer.policy;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.LegalBasis.Model;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What activities permit, and other rules take away. */
final class ReachLint {

    private final Policy policy;
    private final List<Ban> bans;
    private final Found found;

    private ReachLint(Policy policy, Found found) {
        this.policy = policy;
        this.bans = Ban.of(policy);
        this.found = found;
    }

    static void check(Policy policy, Found found) {
        ReachLint lint = new ReachLint(policy, found);
        for (int i = 0; i < policy.activities().size(); i++) {
            lint.activity(policy.activities().get(i), i);
        }
    }

    private void activity(Activity activity, int index) {
        String pointer = "/activities/" + index;
        Set<Operation> operations = operations(activity);
        Set<String> forbidden = new TreeSet<>();
        int left = 0;
        for (String category : activity.categories()) {
            for (Operation operation : operations) {
                if (isForbidden(activity, category, operation)) {
                    forbidden.add(operation.key() + " " + category);
                } else {
                    left++;
                }
            }
        }
        if (left == 0) {
            add(Flaw.ACTIVITY_UNREACHABLE, activity, pointer, "permits nothing that no prohibition forbids");
        } else if (!forbidden.isEmpty()) {
            add(Flaw.OVERLAP, activity, pointer, "permits what is forbidden anyway: " + String.join(", ", forbidden));
        }
        shadowed(activity, index, pointer);
        derived(activity, pointer);
        coarse(activity, pointer);
    }

    private static Set<Operation> operations(Activity activity) {
        Set<Operation> operations = EnumSet.copyOf(activity.operations());
        if (!activity.recipients().isEmpty()) {
            operations.add(Operation.SHARE);
        }
        return operations;
    }

    private boolean isForbidden(Activity activity, String category, Operation operation) {
        Collection<String> people = RoleLint.of(policy, activity);
        return !category.equals("*")
                && bans.stream().anyMatch(ban -> ban.forbids(people, category, activity.purpose(), operation));
    }

    /** An earlier activity that is never wanting permits all that this one does. */
    private void shadowed(Activity activity, int index, String pointer) {
        policy.activities().subList(0, index).stream()
                .filter(earlier -> covers(earlier, activity) && alwaysHolds(earlier))
                .findFirst()
                .ifPresent(earlier -> add(
                        Flaw.ACTIVITY_UNREACHABLE,
                        activity,
                        pointer,
                        "is never reached: '" + earlier.id() + "' before it permits all of it"));
    }

    private boolean covers(Activity wide, Activity narrow) {
        return wide.purpose().equals(narrow.purpose())
                && RoleLint.of(policy, wide).containsAll(RoleLint.of(policy, narrow))
                && wide.exceptCategories().isEmpty()
                && narrow.categories().stream()
                        .allMatch(category ->
                                wide.categories().contains(category) || Ban.anyCovers(wide.categories(), category))
                && wide.operations().containsAll(narrow.operations())
                && narrow.recipients().stream().allMatch(key -> Ban.anyCovers(wide.recipients(), key));
    }

    private static boolean alwaysHolds(Activity activity) {
        boolean marketing = activity.purpose().startsWith("marketing");
        return activity.obligations().isEmpty()
                && !marketing
                && activity.legalBases().stream()
                        .anyMatch(basis -> basis.model() == Model.NONE
                                && basis.when().tests().isEmpty()
                                && basis.unless() == null);
    }

    private void derived(Activity activity, String pointer) {
        if (!activity.operations().contains(Operation.DERIVE)
                || activity.operations().contains(Operation.STORE)) {
            return;
        }
        activity.categories().stream()
                .filter(category -> isForbidden(activity, category, Operation.STORE))
                .forEach(category -> add(
                        Flaw.DERIVED_FROM_PROHIBITED,
                        activity,
                        pointer,
                        "derives other data from '" + category + "', which may not be stored"));
    }

    private void coarse(Activity activity, String pointer) {
        Collection<String> people = RoleLint.of(policy, activity);
        for (Ban ban : bans) {
            boolean about = operations(activity).stream()
                    .anyMatch(operation -> ban.isAbout(people, activity.purpose(), operation));
            ban.rule().selector().categories().stream()
                    .filter(finer -> about && activity.categories().stream().anyMatch(own -> isAbove(own, finer)))
                    .filter(finer -> !Ban.anyCovers(activity.exceptCategories(), finer))
                    .forEach(finer -> add(
                            Flaw.TOO_COARSE,
                            activity,
                            pointer,
                            "names a category above '" + finer + "': what is labelled with it escapes prohibition '"
                                    + ban.rule().id() + "'"));
        }
    }

    private static boolean isAbove(String own, String finer) {
        return !own.equals("*") && !own.equals(finer) && Taxonomy.covers(own, finer);
    }

    private void add(Flaw flaw, Activity activity, String pointer, String what) {
        found.add(flaw, pointer, activity.clauses(), "Activity '" + activity.id() + "' " + what + ".");
    }
}
