package dev.privacyenforcer.shop;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What tests call; the same type for them and for the woven classes. */
public interface Warehouse {

    /** {@return where a parcel went that is that old, to serve the customer} */
    String trace(String number, @Nullable Instant since);

    /** {@return the same, for a court} */
    String prove(String number, @Nullable Instant since);

    /** {@return the same, for the tax office} */
    String tax(String number, @Nullable Instant since);

    /** {@return how often it was read, until somebody has seen enough} */
    int watch(String number, @Nullable Instant since, BooleanSupplier somebody);
}
