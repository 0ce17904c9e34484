package dev.privacyenforcer.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What in the model hints at a data protection impact assessment: those of the nine criteria of the guidelines WP 248
 * that software can see; GDPR Art. 35. Hints for a judgement, never the judgement.
 */
final class AssessmentHints {

    private static final long LARGE_SCALE = 10_000;
    private static final List<Term> MONITORING =
            terms("user.behavior", "user.location", "user.telemetry", "user.sensor", "user.user_sensor");
    private static final List<Term> NEW_TECHNOLOGY = terms("train_ai_system", "essential.service.ai_inference");

    private AssessmentHints() {}

    static List<String> of(ActivityRow row, List<Term> categories, List<Term> dataSubjects, Words words) {
        List<String> hints = new ArrayList<>();
        List<Term> special = SpecialCategories.special(categories);
        if (!special.isEmpty()) {
            hints.add(words.text("dpia.special", titles(special)));
        }
        List<Term> vulnerable = new ArrayList<>(SpecialCategories.vulnerable(dataSubjects));
        vulnerable.addAll(SpecialCategories.vulnerable(categories));
        if (!vulnerable.isEmpty()) {
            hints.add(words.text("dpia.vulnerable", titles(vulnerable)));
        }
        purposes(row, categories, words, hints);
        if (row.permitted().count() >= LARGE_SCALE) {
            hints.add(words.text("dpia.scale", words.count(LARGE_SCALE)));
        }
        return List.copyOf(hints);
    }

    private static void purposes(ActivityRow row, List<Term> categories, Words words, List<String> hints) {
        String purpose = row.activity().purpose();
        if (purpose.contains("profil")) {
            hints.add(words.text("dpia.profiling"));
        }
        List<Term> watched = categories.stream()
                .filter(term -> MONITORING.stream().anyMatch(root -> root.covers(term.key())))
                .toList();
        if (!watched.isEmpty()) {
            hints.add(words.text("dpia.monitoring", titles(watched)));
        }
        if (NEW_TECHNOLOGY.stream().anyMatch(root -> root.covers(purpose))) {
            hints.add(words.text("dpia.technology"));
        }
        if (categories.stream().anyMatch(term -> term.key().equals("*"))) {
            hints.add(words.text("dpia.matching"));
        }
    }

    private static String titles(List<Term> terms) {
        return Text.list(terms.stream().map(Term::title).distinct().toList());
    }

    private static List<Term> terms(String... keys) {
        return List.of(keys).stream().map(key -> new Term(key, key)).toList();
    }
}
