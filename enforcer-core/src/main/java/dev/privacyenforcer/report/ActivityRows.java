package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.DataSubjectCategory.Role;
import dev.privacyenforcer.policy.Policy;
import java.util.List;
import java.util.Objects;

/** One part of the record: the activities in which we have one role towards the data subjects. */
final class ActivityRows {

    private final Policy policy;
    private final Observation observation;
    private final Vocabulary words;
    private final Role role;

    private ActivityRows(Policy policy, Observation observation, Vocabulary words, Role role) {
        this.policy = policy;
        this.observation = observation;
        this.words = words;
        this.role = role;
    }

    static List<ActivityRow> of(Policy policy, Observation observation, Vocabulary words, Role role) {
        ActivityRows rows = new ActivityRows(policy, observation, words, role);
        return policy.activities().stream().filter(rows::belongs).map(rows::row).toList();
    }

    private boolean belongs(Activity activity) {
        List<String> named = named(activity);
        return named.isEmpty() ? role == Role.CONTROLLER : named.stream().anyMatch(this::inRole);
    }

    private ActivityRow row(Activity activity) {
        List<Flow> flows = observation.flows().stream()
                .filter(flow -> activity.id().equals(flow.rule()) && inRole(flow.dataSubject()))
                .toList();
        List<Flow> permitted = flows.stream()
                .filter(flow -> flow.outcome() == Flow.Outcome.PERMITTED)
                .toList();
        List<Flow> refused = flows.stream().filter(Refusals::isRefused).toList();
        List<String> dataSubjects =
                named(activity).stream().filter(this::inRole).toList();
        return new ActivityRow(
                Part.of(role),
                activity,
                Objects.requireNonNullElseGet(activity.title(), () -> words.purpose(activity.purpose())
                        .title()),
                onBehalfOf(dataSubjects),
                new ActivityCells(words, Part.of(role), activity, permitted).all(dataSubjects),
                words.categories(activity.exceptCategories()),
                Sightings.of(permitted),
                flows,
                Sightings.of(refused).count(),
                Place.of(permitted));
    }

    private List<String> named(Activity activity) {
        return activity.dataSubjects().isEmpty()
                ? List.copyOf(policy.dataSubjects().keySet())
                : activity.dataSubjects();
    }

    private boolean inRole(String dataSubject) {
        DataSubjectCategory known = policy.dataSubjects().get(dataSubject);
        return (known == null ? Role.CONTROLLER : known.role()) == role;
    }

    private List<String> onBehalfOf(List<String> dataSubjects) {
        return dataSubjects.stream()
                .map(policy.dataSubjects()::get)
                .filter(known -> known != null && known.role() == Role.PROCESSOR)
                .map(known -> Objects.requireNonNullElse(
                        known.onBehalfOf(), words.words().text("not.declared")))
                .distinct()
                .toList();
    }
}
