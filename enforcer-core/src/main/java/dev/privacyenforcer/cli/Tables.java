package dev.privacyenforcer.cli;

import java.util.List;

/** Writes headings and tables, for a terminal or for a pull request. */
abstract class Tables {

    final StringBuilder text = new StringBuilder();

    static Tables text() {
        return new PlainTables();
    }

    static Tables markdown() {
        return new MarkdownTables();
    }

    abstract void title(String title);

    abstract void paragraph(String sentence);

    /** A table; cells that are null are left out. */
    abstract void table(String title, List<String> columns, List<List<String>> rows);

    private static final class PlainTables extends Tables {

        @Override
        void title(String title) {
            text.append(title).append('\n');
        }

        @Override
        void paragraph(String sentence) {
            text.append(sentence).append('\n');
        }

        @Override
        void table(String title, List<String> columns, List<List<String>> rows) {
            text.append('\n').append(title).append('\n');
            for (List<String> row : rows) {
                text.append("  ").append(row.get(0)).append('\n');
                for (int i = 1; i < row.size(); i++) {
                    if (!row.get(i).isEmpty()) {
                        text.append("    ")
                                .append(columns.get(i))
                                .append(": ")
                                .append(row.get(i))
                                .append('\n');
                    }
                }
            }
        }
    }

    private static final class MarkdownTables extends Tables {

        @Override
        void title(String title) {
            text.append("### ").append(escaped(title)).append("\n\n");
        }

        @Override
        void paragraph(String sentence) {
            text.append(escaped(sentence)).append("\n\n");
        }

        @Override
        void table(String title, List<String> columns, List<List<String>> rows) {
            text.append("#### ").append(escaped(title)).append("\n\n");
            row(columns);
            text.append("|").append(" --- |".repeat(columns.size())).append('\n');
            rows.forEach(this::row);
            text.append('\n');
        }

        private void row(List<String> cells) {
            text.append('|');
            cells.forEach(cell -> text.append(' ').append(escaped(cell)).append(" |"));
            text.append('\n');
        }

        /** Texts of a policy stay texts: no markup, no mention of people, no new row. */
        private static String escaped(String text) {
            return text.replaceAll("[\\r\\n]+", " ")
                    .replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1")
                    .replace("@", "@\u200b");
        }
    }
}
