package dev.privacyenforcer.transform;

import org.jspecify.annotations.Nullable;

/**
 * Makes values coarser where the application knows better than Enforcer: the country of an IP address, the region of a
 * city.
 *
 * <p>Found on the class path by {@link java.util.ServiceLoader}; asked before the shipped rules. Is called on the
 * thread that accesses the data, for each access: it must be quick, and must not access guarded data. Thread-safe.
 *
 * @see <a href="https://gdpr-info.eu/art-25-gdpr/">GDPR Art. 25(1)</a>
 */
@FunctionalInterface
public interface Generaliser {

    /**
     * {@return the coarser value, of the same class; null: it knows none, and the shipped rules decide}
     *
     * @param category which data, such as {@code user.device.ip_address}
     * @param value the value, never null; keep it nowhere
     * @throws Exception if it should know and does not; the access then is not permitted
     */
    @Nullable
    Object generalise(String category, Object value) throws Exception;
}
