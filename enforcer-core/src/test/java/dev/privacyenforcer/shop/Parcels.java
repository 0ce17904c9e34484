package dev.privacyenforcer.shop;

import dev.privacyenforcer.annotations.Purpose;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Remembers what was sent. */
public final class Parcels implements Warehouse {

    @Override
    @Purpose("essential.service")
    public String trace(String number, @Nullable Instant since) {
        return new Parcel(number, since, "Paris").city();
    }

    @Override
    @Purpose("essential.legal_claims")
    public String prove(String number, @Nullable Instant since) {
        return new Parcel(number, since, "Paris").city();
    }

    @Override
    @Purpose("essential.service.payment_processing")
    public String tax(String number, @Nullable Instant since) {
        return new Parcel(number, since, "Paris").city();
    }

    @Override
    @Purpose("essential.service")
    public int watch(String number, @Nullable Instant since, BooleanSupplier somebody) {
        Parcel parcel = new Parcel(number, since, "Paris");
        int reads = 0;
        do {
            reads += parcel.city().length() / "Paris".length();
        } while (somebody.getAsBoolean());
        return reads;
    }
}
