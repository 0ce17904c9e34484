package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Measure;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Selector;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** How long data are kept, and how safely; GDPR Art. 13(2)(a), 32. */
final class NoticeKeeping {

    private final Policy policy;
    private final NoticeWords words;
    private final NoticeRules rules;

    NoticeKeeping(Policy policy, NoticeWords words, NoticeRules rules) {
        this.policy = policy;
        this.words = words;
        this.rules = rules;
    }

    NoticeSection retention() {
        List<NoticeSentence> kept =
                policy.retention().stream().map(this::sentence).toList();
        return NoticeSection.of(
                "retention",
                words.words(),
                NoticePart.list("", kept),
                NoticePart.list("", rules.of(NoticeRules.TIMES)));
    }

    private NoticeSentence sentence(Retention rule) {
        Selector about = rule.selector();
        boolean all = about.categories().isEmpty() && about.dataSubjects().isEmpty();
        String data = about.categories().isEmpty() ? words.text("never.all") : words.categories(about.categories());
        String what = all ? "" : " " + words.text("retention.what", data, people(rule));
        String text = words.retention(rule) + words.conditions(rule.when(), rule.unless());
        String title = Objects.requireNonNullElseGet(rule.title(), () -> words.text("retention.title"));
        return NoticeSentence.of(NoticeWords.sentence(text) + what, NoticeSource.of(rule))
                .labelled(title);
    }

    private String people(Retention rule) {
        List<String> whose =
                rule.selector().dataSubjects().stream().map(words::dataSubject).toList();
        return whose.isEmpty() ? "" : " (" + words.series(whose) + ")";
    }

    NoticeSection security() {
        List<NoticeSentence> measures = IntStream.range(0, policy.measures().size())
                .mapToObj(this::measure)
                .toList();
        return NoticeSection.of(
                "security",
                words.words(),
                NoticePart.list("", measures),
                NoticePart.list(words.text("security.checked"), rules.of(NoticeRules.ACCESS)));
    }

    /** {@return what is done; of a key such as {@code tom.access_control}, the last part} */
    private static String name(Measure measure) {
        String name = measure.measure();
        return Taxonomy.isKey(name) ? name.substring(name.lastIndexOf('.') + 1).replace('_', ' ') : name;
    }

    private NoticeSentence measure(int index) {
        Measure measure = policy.measures().get(index);
        String detail = measure.detail() == null ? "" : ": " + measure.detail();
        return NoticeSentence.of(
                NoticeWords.sentence(name(measure) + detail),
                new NoticeSource("measure " + (index + 1), measure.clauses(), "part"));
    }
}
