package dev.privacyenforcer.report;

import java.util.List;
import java.util.Map;

/**
 * The flows as a picture: category, purpose and recipient side by side, joined by bands.
 *
 * @param height height of the drawing
 * @param nodes what the bands join
 * @param bands the bands
 */
record BandDiagram(int height, List<Node> nodes, List<Band> bands) {

    static final int WIDTH = 1100;

    /** The three columns, from left to right. */
    enum Column {
        /** Categories of data. */
        CATEGORY(300),
        /** Purposes. */
        PURPOSE(520),
        /** Recipients. */
        RECIPIENT(850);

        final int x;

        Column(int x) {
            this.x = x;
        }

        int x() {
            return x;
        }

        /** {@return the column to which bands lead from this one} */
        Column next() {
            return this == CATEGORY ? PURPOSE : RECIPIENT;
        }
    }

    /** What became of what a band shows. */
    enum Kind {
        PERMITTED("band"),
        REFUSED("band no"),
        UNSEEN("band unseen-band");

        final String style;

        Kind(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }

    /**
     * One bar with its label.
     *
     * @param column in which column
     * @param label for readers
     * @param y upper edge
     * @param height height
     */
    record Node(Column column, String label, double y, double height) {

        double middle() {
            return y + height / 2;
        }
    }

    /**
     * One band.
     *
     * @param path its centre line, as SVG path data
     * @param width its width, on a logarithmic scale
     * @param kind what became of it
     * @param label what it shows, in a sentence
     */
    record Band(String path, double width, Kind kind, String label) {}

    static BandDiagram of(Map<BandLinks.Link, Long> links, Words words) {
        return new BandLayout(links, words).draw();
    }

    boolean isEmpty() {
        return bands.isEmpty();
    }
}
