package dev.privacyenforcer.report;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.AutomatedDecision;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.DataSubjectCategory.Role;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What data there are and what is done with them; GDPR Art. 13(1)(c), 14(1)(d). */
final class NoticeUse {

    private static final String ALL = "*";

    private final Policy policy;
    private final NoticeWords words;

    NoticeUse(Policy policy, NoticeWords words) {
        this.policy = policy;
        this.words = words;
    }

    /** {@return which data, by people} */
    NoticeSection collected() {
        List<NoticePart> parts = new ArrayList<>();
        for (DataSubjectCategory people : policy.dataSubjects().values()) {
            List<NoticeSentence> items = data(people);
            if (!items.isEmpty()) {
                parts.add(NoticePart.list(capital(words.dataSubject(people.key())), items));
                onBehalf(people, parts);
            }
        }
        if (!parts.isEmpty()) {
            parts.add(NoticePart.paragraphs(List.of(sources())));
        }
        return NoticeSection.of("collect", words.words(), parts.toArray(NoticePart[]::new));
    }

    private void onBehalf(DataSubjectCategory people, List<NoticePart> parts) {
        if (people.role() == Role.PROCESSOR) {
            String whom = people.onBehalfOf() == null ? words.text("somebody") : people.onBehalfOf();
            parts.add(NoticePart.paragraphs(List.of(NoticeSentence.of(
                    words.text("collect.behalf", whom),
                    new NoticeSource(people.key(), people.clauses(), "data_subject")))));
        }
    }

    /** Data that belong together stand in one line, under what they are kinds of. */
    private List<NoticeSentence> data(DataSubjectCategory people) {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        Map<String, Set<NoticeSource>> sources = new LinkedHashMap<>();
        for (Activity activity : policy.activities()) {
            if (!activity.dataSubjects().isEmpty() && !activity.dataSubjects().contains(people.key())) {
                continue;
            }
            for (String category : activity.categories()) {
                if (!category.equals(ALL)) {
                    String kind = kind(category);
                    kinds.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(category);
                    sources.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(NoticeSource.of(activity));
                }
            }
        }
        return kinds.entrySet().stream()
                .map(kind -> NoticeSentence.of(
                                data(kind.getKey(), kind.getValue()),
                                sources.getOrDefault(kind.getKey(), Set.of()).stream())
                        .labelled(capital(words.category(kind.getKey()))))
                .toList();
    }

    private String data(String kind, Set<String> categories) {
        List<String> finer =
                categories.stream().filter(each -> !each.equals(kind)).toList();
        return finer.isEmpty() ? "" : NoticeWords.sentence(words.categories(finer));
    }

    /** {@return the second level of a key: {@code user.contact} of {@code user.contact.address.city}} */
    private static String kind(String category) {
        return Stream.of(category.split("\\.")).limit(2).collect(Collectors.joining("."));
    }

    private NoticeSentence sources() {
        List<String> named = policy.activities().stream()
                .flatMap(activity -> activity.sources().stream())
                .distinct()
                .toList();
        return named.isEmpty()
                ? NoticeSentence.of(words.text("collect.sources.none"))
                : NoticeSentence.of(
                        words.text("collect.sources", words.series(named)),
                        policy.activities().stream()
                                .filter(activity -> !activity.sources().isEmpty())
                                .map(NoticeSource::of));
    }

    /** {@return what is done, activity by activity, and by people if there are several kinds of them} */
    NoticeSection used() {
        Map<String, List<NoticeSentence>> people = new LinkedHashMap<>();
        policy.activities().forEach(activity -> people.computeIfAbsent(people(activity), key -> new ArrayList<>())
                .add(use(activity)));
        List<NoticePart> parts = new ArrayList<>();
        people.forEach((whose, sentences) -> parts.add(NoticePart.list(whose, sentences)));
        parts.add(NoticePart.paragraphs(policy.activities().isEmpty() ? List.of() : decisions()));
        return NoticeSection.of("use", words.words(), parts.toArray(NoticePart[]::new));
    }

    private String people(Activity activity) {
        if (policy.dataSubjects().size() < 2) {
            return "";
        }
        List<String> whose = activity.dataSubjects().isEmpty()
                ? List.copyOf(policy.dataSubjects().keySet())
                : activity.dataSubjects();
        return capital(words.series(whose.stream().map(words::dataSubject).toList()));
    }

    private static String capital(String text) {
        return NoticeWords.sentence(text).replaceAll("\\.$", "");
    }

    private NoticeSentence use(Activity activity) {
        String data =
                activity.categories().contains(ALL) ? words.text("use.every") : words.categories(activity.categories());
        String except = activity.exceptCategories().isEmpty()
                ? ""
                : ", " + words.text("use.except", words.categories(activity.exceptCategories()));
        return NoticeSentence.of(did(activity, data + except) + obligations(activity), NoticeSource.of(activity))
                .labelled(title(activity));
    }

    private String did(Activity activity, String data) {
        String verbs = words.operations(activity.operations());
        boolean derives = activity.operations().contains(Operation.DERIVE);
        if (verbs.isEmpty()) {
            return words.text("use.derive", data);
        }
        return words.text("use.we", verbs, data) + (derives ? " " + words.text("use.derive_too") : "");
    }

    String title(Activity activity) {
        return activity.title() == null ? words.purpose(activity.purpose()) : activity.title();
    }

    private String obligations(Activity activity) {
        return activity.obligations().stream()
                .map(this::obligation)
                .distinct()
                .map(text -> " " + text)
                .collect(Collectors.joining());
    }

    private String obligation(Obligation obligation) {
        String group = obligation.minGroup() == null ? "" : " " + words.text("use.group", obligation.minGroup());
        return words.text("use." + obligation.duty().key()) + group + ".";
    }

    private List<NoticeSentence> decisions() {
        List<NoticeSentence> said = new ArrayList<>();
        for (Activity activity : policy.activities()) {
            AutomatedDecision decision = activity.automatedDecision();
            if (decision != null && decision.made()) {
                said.add(NoticeSentence.of(decision(activity, decision), NoticeSource.of(activity)));
            }
        }
        List<Activity> without = policy.activities().stream()
                .filter(activity -> activity.automatedDecision() != null
                        && !activity.automatedDecision().made())
                .toList();
        if (!without.isEmpty()) {
            String which = NoticeWords.titles(without.stream().map(this::title));
            said.add(NoticeSentence.of(
                    words.text("use.decisions.no", which), without.stream().map(NoticeSource::of)));
        }
        if (policy.activities().stream().anyMatch(activity -> activity.automatedDecision() == null)) {
            said.add(NoticeSentence.of(words.text(said.isEmpty() ? "use.decisions.none" : "use.decisions.rest")));
        }
        return said;
    }

    private String decision(Activity activity, AutomatedDecision decision) {
        String more = Stream.of(decision.logic(), decision.significance())
                .filter(text -> text != null)
                .map(text -> " " + NoticeWords.sentence(text))
                .collect(Collectors.joining());
        String ground = decision.ground() == null
                ? words.words().text("not.declared")
                : words.text("use.decisions." + decision.ground().name().toLowerCase(Locale.ROOT));
        return words.text("use.decisions.made", title(activity), ground) + more;
    }
}
