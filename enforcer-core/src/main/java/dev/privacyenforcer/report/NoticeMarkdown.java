package dev.privacyenforcer.report;

import java.util.List;
import java.util.stream.Collectors;

/** The privacy notice as Markdown; texts of the policy stay texts. */
final class NoticeMarkdown {

    private final StringBuilder out = new StringBuilder();

    private NoticeMarkdown() {}

    static String of(PrivacyNotice notice) {
        NoticeMarkdown markdown = new NoticeMarkdown();
        markdown.line("# " + escaped(notice.title()));
        markdown.line(escaped(notice.lead()));
        markdown.line("*" + escaped(notice.text("made", notice.policyName())) + "*");
        notice.sections().forEach(markdown::section);
        markdown.line("## " + escaped(notice.text("sources")));
        notice.sources().forEach(source -> markdown.out.append("- " + escaped(source.reference()) + "\n"));
        return markdown.out.toString().stripTrailing() + "\n";
    }

    private void section(NoticeSection section) {
        line("## " + escaped(section.title()));
        section.parts().forEach(part -> {
            if (!part.title().isEmpty()) {
                line("### " + escaped(part.title()));
            }
            part.sentences().forEach(sentence -> {
                String text = text(sentence);
                out.append(part.list() ? "- " + text + "\n" : text + "\n\n");
            });
            out.append(part.list() ? "\n" : "");
        });
    }

    private static String text(NoticeSentence sentence) {
        String label = sentence.label().isEmpty() ? "" : "**" + escaped(sentence.label()) + ".** ";
        String gap = sentence.isGap() ? "*" + escaped(sentence.text()) + "*" : escaped(sentence.text());
        return (label + gap).strip() + sources(sentence.sources());
    }

    /** Of several sources the ids alone: the list at the end says their clauses. */
    private static String sources(List<NoticeSource> sources) {
        String references = sources.size() == 1
                ? sources.get(0).reference()
                : sources.stream().map(NoticeSource::id).collect(Collectors.joining(", "));
        return references.isEmpty() ? "" : " \\[" + escaped(references) + "\\]";
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private static String escaped(String text) {
        return CleanOutput.clean(text.replaceAll("\\s+", " ")).replaceAll("([\\\\`*_\\[\\]<>|#~&])", "\\\\$1");
    }
}
