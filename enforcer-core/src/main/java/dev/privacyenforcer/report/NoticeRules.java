package dev.privacyenforcer.report;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Prohibition.Cause;
import dev.privacyenforcer.policy.Selector;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What must not happen, each where readers look for it. */
final class NoticeRules {

    static final Set<Cause> NEVER =
            EnumSet.of(Cause.PROHIBITED, Cause.SYSTEM_UNDECLARED, Cause.TRANSFORM_REQUIRED, Cause.BULK_LIMIT);
    static final Set<Cause> CHILDREN = EnumSet.of(Cause.MINOR_BLOCKED);
    static final Set<Cause> CHOICES = EnumSet.of(Cause.OPTED_OUT, Cause.IDENTITY_NOT_VERIFIED, Cause.SUBJECT_MISMATCH);
    static final Set<Cause> PLACES = EnumSet.of(Cause.TRANSFER_NOT_COVERED, Cause.RESIDENCY_VIOLATION);
    static final Set<Cause> TIMES = EnumSet.of(Cause.RETENTION_EXCEEDED);
    static final Set<Cause> ACCESS = EnumSet.of(
            Cause.ROLE_NOT_ALLOWED, Cause.TENANT_MISMATCH, Cause.JUSTIFICATION_REQUIRED, Cause.ENCRYPTION_REQUIRED);

    private final Policy policy;
    private final NoticeWords words;

    NoticeRules(Policy policy, NoticeWords words) {
        this.policy = policy;
        this.words = words;
    }

    /** {@return the prohibitions with one of these reasons, as sentences} */
    List<NoticeSentence> of(Set<Cause> causes) {
        return policy.prohibitions().stream()
                .filter(rule -> causes.contains(rule.cause()))
                .map(this::sentence)
                .toList();
    }

    /** A title says it better; without one, the rule has to be spelt out. */
    private NoticeSentence sentence(Prohibition rule) {
        String title = rule.title() == null ? never(rule.selector()) : rule.title();
        String conditions = conditions(rule);
        NoticeSource source = NoticeSource.of(rule);
        return conditions.isEmpty()
                ? NoticeSentence.of(NoticeWords.sentence(title), source)
                : NoticeSentence.of(NoticeWords.sentence(conditions), source).labelled(title);
    }

    private String conditions(Prohibition rule) {
        List<String> lifted = new ArrayList<>();
        if (rule.unless() != null && !rule.unless().tests().isEmpty()) {
            lifted.add(words.all(rule.unless()));
        }
        if (rule.unlessConsent()) {
            lifted.add(words.text("consented"));
        }
        if (rule.when().tests().isEmpty()) {
            return lifted.isEmpty() ? "" : words.text("never.only", words.series(lifted));
        }
        String unless = lifted.isEmpty() ? "" : ", " + words.text("unless", words.series(lifted));
        return words.text("never.if", words.all(rule.when())) + unless;
    }

    private String never(Selector selector) {
        String data =
                selector.categories().isEmpty() ? words.text("never.all") : words.categories(selector.categories());
        String purposes = selector.purposes().isEmpty() ? "" : " " + words.text("never.for", purposes(selector));
        String to = selector.recipients().isEmpty()
                ? ""
                : " "
                        + words.text(
                                "never.to",
                                words.series(selector.recipients().stream()
                                        .map(words::recipient)
                                        .toList()));
        Set<Operation> unnamed = EnumSet.complementOf(EnumSet.of(Operation.ERASE, Operation.DERIVE));
        String verbs = selector.operations().containsAll(unnamed)
                ? words.text("never.anything")
                : words.operations(selector.operations());
        return words.text(
                "never.do",
                verbs.isEmpty() ? words.text("operation.derive") : verbs,
                data + people(selector) + purposes + to);
    }

    private String people(Selector selector) {
        List<String> whose =
                selector.dataSubjects().stream().map(words::dataSubject).toList();
        return whose.isEmpty() ? "" : " (" + words.series(whose) + ")";
    }

    private String purposes(Selector selector) {
        return words.series(selector.purposes().stream()
                .map(words::purpose)
                .map(NoticeWords::within)
                .toList());
    }
}
