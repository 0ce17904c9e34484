package dev.privacyenforcer.report;

import java.util.Collection;
import java.util.List;

/** Which keys stand for data or people that the law protects more than others. */
final class SpecialCategories {

    /** Special categories of personal data, GDPR Art. 9(1), and criminal convictions, Art. 10. */
    private static final List<Term> SPECIAL = terms(
            "user.biometric",
            "user.criminal_history",
            "user.demographic.political_opinion",
            "user.demographic.race_ethnicity",
            "user.demographic.religious_belief",
            "user.demographic.sexual_orientation",
            "user.health_and_medical");

    /** People who cannot easily refuse; WP 248, criterion 7. */
    private static final List<Term> VULNERABLE =
            terms("child", "employee", "job_applicant", "patient", "trainee", "user.childrens");

    private SpecialCategories() {}

    static List<Term> special(Collection<Term> categories) {
        return among(categories, SPECIAL);
    }

    static List<Term> vulnerable(Collection<Term> keys) {
        return among(keys, VULNERABLE);
    }

    private static List<Term> among(Collection<Term> terms, List<Term> roots) {
        return terms.stream()
                .filter(term -> roots.stream().anyMatch(root -> root.covers(term.key())))
                .distinct()
                .toList();
    }

    private static List<Term> terms(String... keys) {
        return List.of(keys).stream().map(key -> new Term(key, key)).toList();
    }
}
