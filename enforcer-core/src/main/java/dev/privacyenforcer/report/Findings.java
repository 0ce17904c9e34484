package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Controller;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.report.Finding.Kind;
import dev.privacyenforcer.report.Finding.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what somebody has to settle, apart from flows that the policy does not allow. */
final class Findings {

    private final Map<Kind, List<Point>> points = new TreeMap<>();

    private Findings() {}

    static List<Finding> of(
            Policy policy,
            Observation observation,
            List<ActivityRow> activities,
            List<ProhibitionRow> prohibitions,
            List<RecipientRow> recipients) {
        Findings findings = new Findings();
        findings.evidence(policy, observation);
        findings.controller(policy);
        activities.forEach(findings::activity);
        findings.unobserved(activities);
        recipients.forEach(findings::recipient);
        prohibitions.forEach(findings::prohibition);
        return findings.points.entrySet().stream()
                .map(entry -> new Finding(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private void evidence(Policy policy, Observation observation) {
        if (!observation.policySha256().equals(policy.sha256())) {
            String version = Objects.requireNonNullElse(observation.policyVersion(), "without a version");
            add(Kind.OTHER_POLICY, observation.policyId() + " " + version + ", " + observation.policySha256(), null);
        }
        observation.unwovenClasses().forEach(name -> add(Kind.UNWOVEN, name, null));
    }

    private void controller(Policy policy) {
        Controller controller = policy.controller();
        open("Name of the controller", controller.name());
        open("Contact details of the controller", controller.contact());
        open("Data protection officer", controller.dpo());
        open("Version of the policy", policy.header().version());
        open("Day from which the policy applies", policy.header().effectiveFrom());
        // no policy of this language version can say these two
        add(Kind.NOT_DECLARED, "Time limits for erasure, Art. 30(1)(f)", "general");
        add(Kind.NOT_DECLARED, "Security measures, Art. 30(1)(g)", "general");
    }

    private void open(String cell, @Nullable Object value) {
        if (value == null) {
            add(Kind.NOT_DECLARED, cell, "top");
        }
    }

    private void activity(ActivityRow row) {
        List<String> open = new ArrayList<>(row.openCells());
        if (open.remove(ActivityCells.LEGAL_BASIS)) {
            add(Kind.LEGAL_BASIS, row.title(), row.anchor());
        }
        cells(row.title(), open, row.anchor());
    }

    private void unobserved(List<ActivityRow> rows) {
        List<String> observed = rows.stream()
                .filter(ActivityRow::isObserved)
                .map(row -> row.activity().id())
                .toList();
        rows.stream()
                .filter(row -> !observed.contains(row.activity().id()))
                .forEach(row -> add(Kind.NEVER_OBSERVED, row.title(), row.anchor()));
    }

    private void cells(String title, List<String> open, String anchor) {
        if (!open.isEmpty()) {
            add(Kind.NOT_DECLARED, title + ": " + String.join(", ", open).toLowerCase(Locale.ROOT), anchor);
        }
    }

    private void recipient(RecipientRow row) {
        cells(row.term().title(), row.openCells(), row.anchor());
    }

    private void prohibition(ProhibitionRow row) {
        if (row.standing() == ProhibitionRow.Standing.UNTESTED) {
            add(Kind.UNTESTED, row.title(), row.anchor());
        }
    }

    /** An activity for two kinds of data subjects stands in both parts of the record; it is one point. */
    private void add(Kind kind, String text, @Nullable String anchor) {
        List<Point> known = points.computeIfAbsent(kind, k -> new ArrayList<>());
        if (known.stream().noneMatch(point -> point.text().equals(text))) {
            known.add(new Point(text, anchor));
        }
    }
}
