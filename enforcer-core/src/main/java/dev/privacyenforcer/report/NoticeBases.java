package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.LegalBasis.Model;
import dev.privacyenforcer.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why the processing is lawful, by ground; GDPR Art. 13(1)(c) and (d). */
final class NoticeBases {

    private final Policy policy;
    private final NoticeWords words;
    private final NoticeUse use;

    NoticeBases(Policy policy, NoticeWords words, NoticeUse use) {
        this.policy = policy;
        this.words = words;
        this.use = use;
    }

    NoticeSection section() {
        List<NoticePart> parts = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            List<NoticeSentence> sentences = policy.activities().stream()
                    .flatMap(activity -> activity.legalBases().stream()
                            .filter(each -> each.basis() == basis)
                            .map(each -> sentence(activity, each)))
                    .toList();
            if (basis == Basis.UNDECLARED) {
                parts.add(NoticePart.list(words.text("bases.undeclared"), sentences));
            } else {
                parts.add(NoticePart.list(words.words().of("basis", basis), sentences));
            }
        }
        List<NoticeSentence> others = policy.activities().stream()
                .filter(activity -> activity.legalBases().isEmpty())
                .map(this::without)
                .toList();
        parts.add(NoticePart.list(words.text("bases.others"), others));
        return NoticeSection.of("bases", words.words(), parts.toArray(NoticePart[]::new));
    }

    /** Whoever acts for another leaves the basis to them. */
    private NoticeSentence without(Activity activity) {
        String whose = activity.dataSubjects().stream()
                .map(key -> policy.dataSubjects().get(key))
                .filter(people -> people != null && people.role() == DataSubjectCategory.Role.PROCESSOR)
                .map(people -> people.onBehalfOf() == null ? words.text("somebody") : people.onBehalfOf())
                .distinct()
                .collect(Collectors.joining(", "));
        String text = whose.isEmpty() ? words.words().text("not.declared") : words.text("bases.theirs", whose);
        return NoticeSentence.of(NoticeWords.sentence(text), NoticeSource.of(activity))
                .labelled(use.title(activity));
    }

    private NoticeSentence sentence(Activity activity, LegalBasis basis) {
        String detail = Stream.concat(details(basis), Stream.of(words.conditions(basis.when(), basis.unless())))
                .map(text -> text.startsWith(", ") ? text.substring(2) : text)
                .filter(text -> !text.isEmpty())
                .map(NoticeWords::sentence)
                .collect(Collectors.joining(" "));
        return NoticeSentence.of(detail, NoticeSource.of(activity)).labelled(use.title(activity));
    }

    private Stream<String> details(LegalBasis basis) {
        List<String> details = new ArrayList<>();
        if (basis.explicit()) {
            details.add(words.text("bases.explicit"));
        }
        if (basis.model() != basis.basis().usualModel() || basis.basis() == Basis.CONSENT) {
            details.add(words.text("bases.model." + basis.model().name().toLowerCase(Locale.ROOT)));
        }
        if (basis.model() == Model.OPT_OUT && basis.basis().usualModel() == Model.OPT_OUT) {
            details.add(words.text("bases.object"));
        }
        if (!basis.per().isEmpty()) {
            details.add(words.text(
                    "bases.per",
                    words.series(basis.per().stream()
                            .sorted()
                            .map(bond -> bond.name().toLowerCase(Locale.ROOT))
                            .toList())));
        }
        add(details, "bases.holder", basis.holder());
        add(details, "bases.reference", basis.reference());
        add(details, "bases.compelling", basis.compellingGrounds());
        return details.stream();
    }

    private void add(List<String> details, String key, @Nullable String value) {
        if (value != null) {
            details.add(words.text(key, value));
        }
    }
}
