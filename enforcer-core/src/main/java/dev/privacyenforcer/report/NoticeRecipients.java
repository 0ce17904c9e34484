package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.RecipientDetails;
import dev.privacyenforcer.policy.RecipientDetails.Role;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Who gets the data, and where; GDPR Art. 13(1)(e) and (f). */
final class NoticeRecipients {

    private final Policy policy;
    private final NoticeWords words;
    private final NoticeUse use;
    private final NoticeRules rules;

    NoticeRecipients(Policy policy, NoticeWords words, NoticeUse use, NoticeRules rules) {
        this.policy = policy;
        this.words = words;
        this.use = use;
        this.rules = rules;
    }

    NoticeSection shared() {
        List<NoticeSentence> who =
                policy.recipients().values().stream().map(this::recipient).toList();
        return NoticeSection.of("share", words.words(), NoticePart.list("", who));
    }

    private NoticeSentence recipient(RecipientDetails recipient) {
        List<Activity> giving = policy.activities().stream()
                .filter(activity -> activity.recipients().stream().anyMatch(key -> meets(key, recipient.key())))
                .toList();
        String role = recipient.role() == null
                ? words.text("share.role.none")
                : words.text("share.role." + recipient.role().name().toLowerCase(Locale.ROOT));
        String contract = recipient.role() == Role.PROCESSOR && recipient.contract() != null
                ? " " + words.text("share.contract", recipient.contract())
                : "";
        String what =
                giving.isEmpty() ? words.text("share.nothing") : words.text("share.what", data(giving), why(giving));
        return NoticeSentence.of(
                        NoticeWords.sentence(role + contract) + " " + what,
                        Stream.concat(
                                Stream.of(NoticeSource.of(recipient)),
                                giving.stream().map(NoticeSource::of)))
                .labelled(words.recipient(recipient.key()));
    }

    private static boolean meets(String named, String recipient) {
        return Taxonomy.covers(named, recipient) || Taxonomy.covers(recipient, named);
    }

    private String data(List<Activity> activities) {
        Set<String> categories = new LinkedHashSet<>();
        activities.forEach(activity -> categories.addAll(activity.categories()));
        return categories.contains("*") ? words.text("use.every") : words.categories(categories);
    }

    private String why(List<Activity> activities) {
        return NoticeWords.titles(activities.stream().map(use::title).map(NoticeWords::within));
    }

    NoticeSection transfers() {
        List<NoticeSentence> abroad = new ArrayList<>();
        List<RecipientDetails> unknown = new ArrayList<>();
        for (RecipientDetails recipient : policy.recipients().values()) {
            if (recipient.countries().isEmpty() && recipient.role() != Role.INTERNAL) {
                unknown.add(recipient);
            } else if (!recipient.countries().isEmpty()) {
                abroad.add(transfer(recipient));
            }
        }
        List<NoticeSentence> open = new ArrayList<>();
        if (!unknown.isEmpty()) {
            String who =
                    NoticeWords.titles(unknown.stream().map(each -> NoticeWords.within(words.recipient(each.key()))));
            open.add(NoticeSentence.of(
                    words.text("transfer.unknown", who), unknown.stream().map(NoticeSource::of)));
        }
        return NoticeSection.of(
                "transfer",
                words.words(),
                NoticePart.list("", abroad),
                NoticePart.paragraphs(open),
                NoticePart.list("", rules.of(NoticeRules.PLACES)));
    }

    private NoticeSentence transfer(RecipientDetails recipient) {
        String where = words.series(
                recipient.countries().stream().map(words.words()::country).toList());
        List<String> third = TransferRow.thirdCountries(recipient);
        String basis = third.isEmpty() ? words.text("transfer.inside") : safeguard(recipient);
        return NoticeSentence.of(words.text("transfer.in", where) + " " + basis, NoticeSource.of(recipient))
                .labelled(words.recipient(recipient.key()));
    }

    private String safeguard(RecipientDetails recipient) {
        if (recipient.safeguard() == null) {
            return words.text("transfer.missing");
        }
        String document = recipient.reference() == null ? "" : " (" + recipient.reference() + ")";
        return words.text("transfer.safeguard", words.words().of("safeguard", recipient.safeguard()) + document);
    }
}
