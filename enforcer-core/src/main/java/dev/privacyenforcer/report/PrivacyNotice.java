package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.AtomicFile;
import dev.privacyenforcer.policy.Policy;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The privacy notice that follows from a policy, for the people whom the data are about; GDPR Art. 12 to 14.
 *
 * <p>It says what the policy declares, in the order in which such notices are written; each sentence names the rules
 * that it follows from, and what the policy leaves open is said to be not declared. Equal policies give equal bytes. It
 * gives no verdict: whether what is declared is lawful is for people to judge.
 */
public final class PrivacyNotice {

    private final Policy policy;
    private final NoticeWords words;
    private final List<NoticeSection> sections;
    private final List<NoticeSource> sources;

    private PrivacyNotice(Policy policy, Titles titles) {
        this.policy = policy;
        this.words = new NoticeWords(policy, titles);
        NoticeUse use = new NoticeUse(policy, words);
        NoticeRules rules = new NoticeRules(policy, words);
        NoticeRecipients recipients = new NoticeRecipients(policy, words, use, rules);
        NoticeKeeping keeping = new NoticeKeeping(policy, words, rules);
        NoticePeople people = new NoticePeople(policy, words, rules);
        this.sections = List.of(
                use.collected(),
                use.used(),
                NoticeSection.of("never", words.words(), NoticePart.list("", rules.of(NoticeRules.NEVER))),
                new NoticeBases(policy, words, use).section(),
                recipients.shared(),
                recipients.transfers(),
                keeping.retention(),
                keeping.security(),
                people.rights(),
                people.children(),
                people.changes(),
                people.contact());
        this.sources = sources(sections);
    }

    /**
     * {@return the notice, in English}
     *
     * @param policy what is declared
     * @param titles how keys are called to which the policy gives no title
     */
    public static PrivacyNotice of(Policy policy, Titles titles) {
        return new PrivacyNotice(policy, titles);
    }

    /** {@return the notice as one self-contained page that loads nothing} */
    @SuppressWarnings("NullAway") // generated code takes no interceptor as null
    public String html() {
        StringOutput out = new StringOutput(64 * 1024);
        JtenoticeGenerated.render(new CleanOutput(out), null, this);
        return out.toString();
    }

    /** {@return the notice as Markdown} */
    public String markdown() {
        return NoticeMarkdown.of(this);
    }

    /**
     * Writes {@code notice.html} and {@code notice.md}.
     *
     * @param dir where to; created if missing
     * @return the files
     * @throws IOException if one cannot be written
     */
    public List<Path> write(Path dir) throws IOException {
        Files.createDirectories(dir);
        Path page = dir.resolve("notice.html");
        Path text = dir.resolve("notice.md");
        AtomicFile.write(page, out -> out.write(html().getBytes(StandardCharsets.UTF_8)));
        AtomicFile.write(text, out -> out.write(markdown().getBytes(StandardCharsets.UTF_8)));
        return List.of(page, text);
    }

    List<NoticeSection> sections() {
        return sections;
    }

    String title() {
        return Objects.requireNonNullElseGet(
                policy.header().title(),
                () -> words.text("title", policy.header().id()));
    }

    String lead() {
        String who = policy.controller().name();
        return who == null ? words.text("lead.nobody") : words.text("lead", who);
    }

    /** {@return a sentence of the notice} */
    String text(String key, Object... values) {
        return words.text(key, values);
    }

    String policyName() {
        return policy.header().name();
    }

    /** {@return the place of a source in their list, from 1} */
    int number(NoticeSource source) {
        return 1 + sources.indexOf(source);
    }

    /** {@return what the sentences refer to, by id} */
    List<NoticeSource> sources() {
        return sources;
    }

    private static List<NoticeSource> sources(List<NoticeSection> sections) {
        return sections.stream()
                .flatMap(section -> section.parts().stream())
                .flatMap(part -> part.sentences().stream())
                .flatMap(sentence -> sentence.sources().stream())
                .distinct()
                .sorted(Comparator.comparing(NoticeSource::id, NaturalOrder.TEXTS))
                .toList();
    }
}
