package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Controller;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Remark;
import dev.privacyenforcer.report.Finding.Kind;
import dev.privacyenforcer.report.Finding.Point;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what somebody has to settle, apart from flows that the policy does not allow. */
final class Findings {

    private final Map<Kind, List<Point>> points = new TreeMap<>();
    private final RecordInput input;
    private final Words words;

    private Findings(RecordInput input) {
        this.input = input;
        this.words = Words.in(input.language());
    }

    static List<Finding> of(RecordInput input, RecordRows rows) {
        Findings findings = new Findings(input);
        findings.evidence(input.policy(), input.observation());
        findings.controller(input.policy());
        rows.activities().forEach(findings::activity);
        findings.unobserved(rows.activities());
        rows.lines().forEach(findings::assessment);
        rows.recipients().forEach(findings::recipient);
        rows.transfers().forEach(findings::transfer);
        rows.consents().forEach(findings::consent);
        rows.prohibitions().forEach(findings::prohibition);
        rows.clauses().forEach(findings::clause);
        rows.unseen().forEach(findings::possible);
        return findings.points.entrySet().stream()
                .map(entry -> new Finding(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private void evidence(Policy policy, Observation observation) {
        if (!observation.policySha256().equals(policy.sha256())) {
            String version = Objects.requireNonNullElse(observation.policyVersion(), words.text("not.declared"));
            add(Kind.OTHER_POLICY, observation.policyId() + " " + version + ", " + observation.policySha256(), null);
        }
        observation.unwovenClasses().forEach(name -> add(Kind.UNWOVEN, name, null));
        observation.poisonedClasses().forEach(name -> add(Kind.POISONED, name, null));
        overdue(words.text("head.policy"), policy.header().reviewBy(), "top", List.of());
    }

    private void overdue(String what, @Nullable LocalDate reviewBy, String anchor, List<String> clauses) {
        LocalDate end = input.observation().to().atZone(ZoneOffset.UTC).toLocalDate();
        if (reviewBy != null && reviewBy.isBefore(end)) {
            add(Kind.REVIEW, what + ": " + reviewBy, anchor, clauses);
        }
    }

    private void controller(Policy policy) {
        Controller controller = policy.controller();
        open("head.controller_name", controller.name());
        open("head.contact", controller.contact());
        open("head.dpo", controller.dpo());
        open("head.version", policy.header().version());
        open("head.effective", policy.header().effectiveFrom());
        if (policy.retention().isEmpty()) {
            add(Kind.NOT_DECLARED, words.field(Field.RETENTION_RULE) + ", Art. 30(1)(f)", "general");
        }
        if (policy.measures().isEmpty()) {
            add(Kind.NOT_DECLARED, words.field(Field.TOMS) + ", Art. 30(1)(g)", "general");
        }
    }

    private void open(String cell, @Nullable Object value) {
        if (value == null) {
            add(Kind.NOT_DECLARED, words.text(cell), "top");
        }
    }

    private void activity(ActivityRow row) {
        List<Field> open = new ArrayList<>(row.openCells());
        List<String> clauses = row.activity().clauses();
        if (open.remove(Field.LEGAL_BASES)) {
            add(Kind.LEGAL_BASIS, row.title(), row.anchor(), clauses);
        }
        if (!open.isEmpty()) {
            String cells = open.stream().map(words::field).collect(Collectors.joining(", "));
            add(Kind.NOT_DECLARED, row.title() + ": " + lower(cells), row.anchor(), clauses);
        }
        Contradictions.of(row.activity(), input.policy().prohibitions())
                .map(Prohibition::id)
                .ifPresent(id -> add(
                        Kind.CONTRADICTION,
                        words.text("finding.contradiction", row.title(), id),
                        row.anchor(),
                        clauses));
        row.activity().legalBases().forEach(basis -> overdue(row.title(), basis.reviewBy(), row.anchor(), clauses));
    }

    /** German nouns keep their capitals. */
    private String lower(String text) {
        return words.language() == Language.DE ? text : text.toLowerCase(Locale.ROOT);
    }

    private void unobserved(List<ActivityRow> rows) {
        List<String> observed = rows.stream()
                .filter(ActivityRow::isObserved)
                .map(row -> row.activity().id())
                .toList();
        rows.stream()
                .filter(row -> !observed.contains(row.activity().id()))
                .forEach(row -> add(
                        Kind.NEVER_OBSERVED,
                        row.title(),
                        row.anchor(),
                        row.activity().clauses()));
    }

    private void assessment(RecordLine line) {
        Cell reasons = line.cell(Field.DPIA_REASONS);
        if (reasons.entries().size() > 1) {
            String text = reasons.entries().stream().map(Cell.Entry::title).collect(Collectors.joining("; "));
            add(Kind.ASSESSMENT, line.cell(Field.ACTIVITY_NAME).text(words) + ": " + text, line.anchor());
        }
    }

    private void recipient(RecipientRow row) {
        if (!row.openCells().isEmpty()) {
            String cells = row.openCells().stream()
                    .map(code -> words.text("open." + code))
                    .collect(Collectors.joining(", "));
            add(Kind.NOT_DECLARED, row.term().title() + ": " + cells, row.anchor());
        }
    }

    private void transfer(TransferRow row) {
        if (row.standing() == TransferRow.Standing.MISSING || row.standing() == TransferRow.Standing.UNSPECIFIED) {
            String countries = row.countries().stream().map(words::country).collect(Collectors.joining(", "));
            String text = row.recipient().title() + ", " + countries + ": " + words.of("transfer", row.standing());
            add(Kind.TRANSFER, text, Text.anchor("recipient", row.recipient().key()));
        }
    }

    private void consent(ConsentRow row) {
        if (row.refused() > 0) {
            String reasons = row.refusals().entrySet().stream()
                    .map(entry -> words.of("reason", entry.getKey()) + " " + words.count(entry.getValue()) + "×")
                    .collect(Collectors.joining("; "));
            add(Kind.CONSENT, row.title() + ": " + reasons, row.anchor());
        }
    }

    private void prohibition(ProhibitionRow row) {
        if (row.standing() == ProhibitionRow.Standing.UNTESTED) {
            add(Kind.UNTESTED, row.title(), row.anchor(), row.prohibition().clauses());
        }
    }

    private void clause(ClauseRow row) {
        if (row.standing() == ClauseRow.Standing.NOT_ENFORCEABLE) {
            String why = row.remarks().stream()
                    .filter(remark -> remark.code().equals(ClauseRow.NOT_ENFORCEABLE))
                    .map(Remark::why)
                    .findFirst()
                    .orElseThrow();
            add(Kind.NOT_ENFORCEABLE, words.text("clause") + " " + row.clause() + ": " + why, row.anchor());
        }
    }

    private void possible(Unseen row) {
        if (row.drift() == Drift.POSSIBLE_NOT_OBSERVED) {
            Term purpose = row.purpose();
            String why = purpose == null ? words.text("bands.no_purpose") : purpose.title();
            add(Kind.POSSIBLE, row.category().title() + " → " + why, "flows");
        }
    }

    private void add(Kind kind, String text, @Nullable String anchor) {
        add(kind, text, anchor, List.of());
    }

    /** An activity for two kinds of data subjects stands in both parts of the record; it is one point. */
    private void add(Kind kind, String text, @Nullable String anchor, List<String> clauses) {
        List<Point> known = points.computeIfAbsent(kind, k -> new ArrayList<>());
        if (known.stream().noneMatch(point -> point.text().equals(text))) {
            known.add(new Point(text, anchor, clauses));
        }
    }
}
