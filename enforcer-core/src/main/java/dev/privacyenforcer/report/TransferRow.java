package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Countries;
import dev.privacyenforcer.policy.RecipientDetails;
import dev.privacyenforcer.policy.Safeguard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data that leave the European Economic Area for one recipient, and what that rests on; GDPR Art. 30(1)(e), 44 to 49.
 *
 * @param recipient to whom
 * @param countries to which third countries; empty if unknown
 * @param safeguard what the policy names, or null
 * @param reference where it is documented, or null
 * @param sent what really went there
 * @param standing what is to be said of it
 */
record TransferRow(
        Term recipient,
        List<String> countries,
        @Nullable Safeguard safeguard,
        @Nullable String reference,
        List<Counted<Term>> sent,
        Standing standing) {

    /** What is to be said of a transfer. */
    enum Standing {
        /** No safeguard is named: such transfers are denied. */
        MISSING,
        /** The published text promises a safeguard and names none. */
        UNSPECIFIED,
        /** Nobody says in which country the recipient is. */
        COUNTRY_UNKNOWN,
        /** A safeguard is named. */
        NAMED,
        /** The Commission found the protection of the country adequate. */
        ADEQUATE
    }

    static List<TransferRow> of(List<RecipientRow> recipients) {
        List<TransferRow> rows = new ArrayList<>();
        for (RecipientRow row : recipients) {
            RecipientDetails details = row.details();
            if (details == null || details.countries().isEmpty()) {
                rows.add(new TransferRow(row.term(), List.of(), null, null, row.sent(), Standing.COUNTRY_UNKNOWN));
            } else if (!thirdCountries(details).isEmpty()) {
                rows.add(new TransferRow(
                        row.term(),
                        thirdCountries(details),
                        details.safeguard(),
                        details.reference(),
                        row.sent(),
                        standing(details)));
            }
        }
        return List.copyOf(rows);
    }

    /** {@return the recipient's countries outside of the European Economic Area} */
    static List<String> thirdCountries(RecipientDetails details) {
        return details.countries().stream()
                .filter(country -> !Countries.EEA.contains(country))
                .toList();
    }

    private static Standing standing(RecipientDetails details) {
        if (details.countries().stream().noneMatch(Countries::needsSafeguard)) {
            return Standing.ADEQUATE;
        }
        if (details.safeguard() == null) {
            return Standing.MISSING;
        }
        return details.safeguard() == Safeguard.UNSPECIFIED ? Standing.UNSPECIFIED : Standing.NAMED;
    }
}
