package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Controller;
import dev.privacyenforcer.policy.Header;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Right;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people can ask for, and whom; GDPR Art. 12, 13(1)(a) and (b), 13(2)(b) to (d). */
final class NoticePeople {

    private final Policy policy;
    private final NoticeWords words;
    private final NoticeRules rules;

    NoticePeople(Policy policy, NoticeWords words, NoticeRules rules) {
        this.policy = policy;
        this.words = words;
        this.rules = rules;
    }

    NoticeSection rights() {
        List<NoticeSentence> named =
                policy.rights().values().stream().map(this::right).toList();
        List<String> silent = Arrays.stream(Right.Kind.values())
                .filter(kind -> !policy.rights().containsKey(kind))
                .map(kind -> NoticeWords.within(name(kind)))
                .toList();
        List<NoticeSentence> rest = named.isEmpty() || silent.isEmpty()
                ? List.of()
                : List.of(NoticeSentence.of(words.text("rights.rest", words.series(silent))));
        return NoticeSection.of(
                "rights",
                words.words(),
                NoticePart.list("", named),
                NoticePart.list("", rules.of(NoticeRules.CHOICES)),
                NoticePart.paragraphs(rest));
    }

    private String name(Right.Kind kind) {
        return words.text("right." + kind.name().toLowerCase(Locale.ROOT));
    }

    private NoticeSentence right(Right right) {
        List<String> texts = new ArrayList<>();
        texts.add(words.text("right." + right.kind().name().toLowerCase(Locale.ROOT) + ".is")
                + words.conditions(right.when(), right.unless()));
        if (right.title() != null) {
            texts.add(right.title());
        }
        if (right.within() != null) {
            texts.add(words.text("rights.within", new RetentionWords(words.words()).time(right.within())));
        }
        if (right.grounds() != null) {
            texts.add(words.text("rights.grounds", right.grounds()));
        }
        String text = String.join(" ", texts.stream().map(NoticeWords::sentence).toList());
        String id = "right " + right.kind().name().toLowerCase(Locale.ROOT);
        return NoticeSentence.of(text, new NoticeSource(id, right.clauses(), "right"))
                .labelled(name(right.kind()));
    }

    NoticeSection children() {
        return NoticeSection.of("children", words.words(), NoticePart.list("", rules.of(NoticeRules.CHILDREN)));
    }

    NoticeSection changes() {
        Header header = policy.header();
        return NoticeSection.of(
                "changes",
                words.words(),
                NoticePart.paragraphs(List.of(
                        fact("changes.version", header.version()),
                        fact("changes.effective", header.effectiveFrom()),
                        fact("changes.review", header.reviewBy()),
                        NoticeSentence.of(words.text("changes.how")))));
    }

    NoticeSection contact() {
        Controller controller = policy.controller();
        String joint = controller.jointControllers().isEmpty() ? null : words.series(controller.jointControllers());
        List<NoticeSentence> facts = new ArrayList<>(List.of(
                fact("contact.name", controller.name()),
                fact("contact.contact", controller.contact()),
                fact("contact.dpo", controller.dpo()),
                fact("contact.representative", controller.representative())));
        if (joint != null) {
            facts.add(fact("contact.joint", joint));
        }
        return NoticeSection.of("contact", words.words(), NoticePart.list("", facts));
    }

    private NoticeSentence fact(String key, @Nullable Object value) {
        String said = Objects.requireNonNullElse(value, words.words().text("not.declared"))
                .toString();
        NoticeSource part = new NoticeSource(key.startsWith("contact") ? "controller" : "policy", List.of(), "part");
        NoticeSentence sentence = value == null ? NoticeSentence.of(said + ".") : NoticeSentence.of(said + ".", part);
        return sentence.labelled(words.text(key));
    }
}
