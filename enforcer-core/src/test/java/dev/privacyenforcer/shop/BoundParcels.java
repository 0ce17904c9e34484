package dev.privacyenforcer.shop;

import dev.privacyenforcer.annotations.Purpose;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Remembers what was sent in a class that one cannot annotate. */
public final class BoundParcels implements Warehouse {

    /** What bindings say of that class. */
    public static final String BINDINGS = """
            {"types": {"dev.privacyenforcer.shop.BoundParcel": {"dataSubject": "customer", "dataSubjectId": "number",
              "collectedAt": "since", "fields": {"city": "user.contact.address.city"}}}}""";

    @Override
    @Purpose("essential.service")
    public String trace(String number, @Nullable Instant since) {
        return new BoundParcel(number, since, "Paris").city();
    }

    @Override
    @Purpose("essential.legal_claims")
    public String prove(String number, @Nullable Instant since) {
        return new BoundParcel(number, since, "Paris").city();
    }

    @Override
    @Purpose("essential.service.payment_processing")
    public String tax(String number, @Nullable Instant since) {
        return new BoundParcel(number, since, "Paris").city();
    }

    @Override
    public int watch(String number, @Nullable Instant since, BooleanSupplier somebody) {
        throw new UnsupportedOperationException("the annotated class shows it");
    }
}
