package dev.privacyenforcer.policy;

import java.util.Set;

/**
 * Where personal data may go without a safeguard of the controller's own; GDPR Art. 44, 45.
 *
 * <p>Codes of ISO 3166-1 alpha-2. The United States are not among the adequate countries: the decision of 10 July 2023
 * covers only recipients that take part in the EU-U.S. Data Privacy Framework, so a policy must say so.
 */
public final class Countries {

    /** The European Economic Area: the 27 member states of the Union, Iceland, Liechtenstein and Norway. */
    public static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    // European Commission, adequacy decisions under Directive 95/46/EC Art. 25(6) and GDPR Art. 45(3) for a whole
    // country or territory: Andorra, Argentina, Brazil (Decision (EU) 2026/179), Canada (commercial organisations),
    // Faroe Islands, Guernsey, Israel, Isle of Man, Japan, Jersey, New Zealand, Republic of Korea, Switzerland,
    // United Kingdom, Uruguay
    private static final Set<String> ADEQUATE =
            Set.of("AD", "AR", "BR", "CA", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "UY");

    private Countries() {}

    /**
     * {@return whether a transfer to a country needs a safeguard, because it lies outside the EEA and the Commission
     * has not found its protection adequate}
     *
     * @param country ISO 3166-1 alpha-2, in capitals; an unknown one needs a safeguard
     */
    public static boolean needsSafeguard(String country) {
        return !EEA.contains(country) && !ADEQUATE.contains(country);
    }
}
