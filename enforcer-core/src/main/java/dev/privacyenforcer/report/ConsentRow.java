package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The legal bases of one activity, and how often a person's word was needed and there; GDPR Art. 6(1), 7(1), 21.
 *
 * @param line the line of the record
 * @param title its title
 * @param bases what is declared, with what was permitted on it
 * @param given permits that rest on consent
 * @param refusals how often the person's word was missing or against it, by reason
 */
record ConsentRow(String line, String title, Comparison bases, long given, Map<String, Long> refusals) {

    private static final List<String> REASONS = List.of(
            "CONSENT_MISSING", "CONSENT_EXPIRED", "CONSENT_WITHDRAWN", "OPTED_OUT", "OBJECTED", "CONSENT_UNAVAILABLE");

    static List<ConsentRow> of(List<ActivityRow> rows) {
        return rows.stream().map(ConsentRow::of).toList();
    }

    private static ConsentRow of(ActivityRow row) {
        Map<String, Long> refusals = new TreeMap<>();
        row.flows().stream()
                .filter(flow -> Refusals.isRefused(flow) && flow.reason() != null && REASONS.contains(flow.reason()))
                .forEach(flow -> refusals.merge(String.valueOf(flow.reason()), flow.count(), Long::sum));
        long given = Refusals.count(
                row.flows(),
                flow -> flow.outcome() == Flow.Outcome.PERMITTED
                        && flow.legalBasis() != null
                        && flow.legalBasis().toLowerCase(Locale.ROOT).equals("consent"));
        Comparison bases = row.cell(Field.LEGAL_BASES).orElseThrow();
        return new ConsentRow(row.lineId(), row.title(), bases, given, refusals);
    }

    long refused() {
        return refusals.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@return the share of decisions on consent that found one, in percent, or null if there was none} */
    @Nullable
    String coverage() {
        long asked = given + refused();
        return asked == 0 ? null : String.format(Locale.ROOT, "%.1f", Math.floor(given * 1000.0 / asked) / 10);
    }

    String anchor() {
        return Text.anchor("basis", line);
    }
}
