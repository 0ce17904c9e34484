package dev.privacyenforcer.transform;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Texts of which the beginning tells less. */
final class Texts {

    private static final int LONGEST_PREFIX = 3;

    private Texts() {}

    /** {@return the first half of a postal code, three characters at most: the region} */
    static @Nullable Object region(Object value) {
        if (!(value instanceof String text)) {
            return null;
        }
        String code = text.strip();
        return code.chars().allMatch(c -> c < 128)
                ? code.substring(0, Math.min(LONGEST_PREFIX, code.length() / 2))
                : null;
    }

    /** {@return the site of a web page, without the path and what stands behind it} */
    static @Nullable Object site(Object value) {
        try {
            if (value instanceof URI uri) {
                return site(uri);
            }
            URI site = value instanceof String text ? site(new URI(text)) : null;
            return site == null ? null : site.toString();
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }

    private static @Nullable URI site(URI page) throws URISyntaxException {
        return page.getScheme() == null || page.getHost() == null
                ? null
                : new URI(page.getScheme(), null, page.getHost(), page.getPort(), "/", null, null);
    }
}
