package dev.privacyenforcer.report;

import dev.privacyenforcer.report.BandLinks.Link;
import java.util.LinkedHashMap;
import java.util.Map;

/** The flows as text that Mermaid draws: category, purpose, recipient. */
final class RecordDiagram {

    private final StringBuilder out = new StringBuilder("flowchart LR\n");
    private final Map<String, String> nodes = new LinkedHashMap<>();

    private RecordDiagram() {}

    static String of(ProcessingRecord record) {
        RecordDiagram diagram = new RecordDiagram();
        diagram.links(record.links());
        return diagram.out.toString();
    }

    private void links(Map<Link, Long> links) {
        links.keySet().forEach(link -> {
            node(link.from().name(), link.source());
            node(link.to().name(), link.target());
        });
        int number = 0;
        for (Map.Entry<Link, Long> entry : links.entrySet()) {
            Link link = entry.getKey();
            String arrow = link.kind() == BandDiagram.Kind.PERMITTED ? " --> " : " -.-> ";
            out.append("  ").append(id(link.from().name(), link.source())).append(arrow);
            out.append('|').append(entry.getValue()).append("| ");
            out.append(id(link.to().name(), link.target())).append('\n');
            if (link.kind() == BandDiagram.Kind.REFUSED) {
                out.append("  linkStyle ").append(number).append(" stroke:#9c1c1c\n");
            }
            number++;
        }
    }

    private String id(String tier, Term term) {
        return nodes.computeIfAbsent(tier + " " + term.key(), key -> "n" + nodes.size());
    }

    private void node(String tier, Term term) {
        if (!nodes.containsKey(tier + " " + term.key())) {
            out.append("  ")
                    .append(id(tier, term))
                    .append("[\"")
                    .append(escape(term.title()))
                    .append("\"]\n");
        }
    }

    /** Mermaid knows characters by number: only letters, digits and spaces stay as they are. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        CleanOutput.clean(text).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == ',') {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }
}
