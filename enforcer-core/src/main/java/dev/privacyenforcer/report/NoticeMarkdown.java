package dev.privacyenforcer.report;

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
        String sources = sentence.sources().stream()
                .map(source -> escaped(source.reference()))
                .collect(Collectors.joining(" | "));
        return (label + gap).strip() + (sources.isEmpty() ? "" : " \\[" + sources + "\\]");
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private static String escaped(String text) {
        return CleanOutput.clean(text.replaceAll("\\s+", " ")).replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1");
    }
}
