package dev.privacyenforcer.hook;

import org.jspecify.annotations.Nullable;

/**
 * Says when the data at hand were collected: reads the field that {@link dev.privacyenforcer.annotations.CollectedAt}
 * labels, with the rights of the woven class itself.
 */
public final class CollectionTimes {

    private CollectionTimes() {}

    /**
     * {@return what the owner holds as the time of collection, or null if it holds nothing or there is no owner}
     *
     * @param point the access point
     * @param owner the object whose member is accessed, or null
     */
    public static @Nullable Object of(AccessPoint point, @Nullable Object owner) {
        return owner == null || point.collected() == null ? null : OwnFields.read(owner, point.collected());
    }
}
