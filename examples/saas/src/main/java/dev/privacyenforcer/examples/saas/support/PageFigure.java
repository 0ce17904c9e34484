package dev.privacyenforcer.examples.saas.support;

import dev.privacyenforcer.transform.Grouped;

/**
 * How often a page was seen.
 *
 * @param page the page
 * @param views how often
 */
public record PageFigure(String page, long views) implements Grouped {

    /** {@return as many as there are views: nobody knows which of them are the same visitor's} */
    @Override
    public long groupSize() {
        return views;
    }
}
