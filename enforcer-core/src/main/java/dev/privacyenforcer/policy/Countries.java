package dev.privacyenforcer.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** The 27 member states of the Union. */
    public static final Set<String> EU = memberStates();

    private static final Set<String> ALL = Set.of(Locale.getISOCountries());
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Map<String, Set<String>> GROUPS = Map.of("EEA", EEA, "EU", EU);

    private Countries() {}

    private static Set<String> memberStates() {
        Set<String> union = new HashSet<>(EEA);
        union.removeAll(Set.of("IS", "LI", "NO"));
        return Set.copyOf(union);
    }

    /**
     * {@return whether conditions can be about it: {@code EEA}, {@code EU}, a country such as {@code GB}, or a region
     * of one such as {@code US-CA} (ISO 3166-2)}
     *
     * @param place in capitals
     */
    public static boolean isPlace(String place) {
        return !countries(place).isEmpty();
    }

    /**
     * {@return the countries of a group; of a country itself; of a region, the one it belongs to}
     *
     * @param place a place; of anything else there are none
     */
    public static Set<String> countries(String place) {
        Set<String> group = GROUPS.get(place);
        if (group != null) {
            return group;
        }
        String country = isRegion(place) ? place.substring(0, 2) : place;
        return ALL.contains(country) ? Set.of(country) : Set.of();
    }

    /**
     * {@return a place and those around it, the narrowest first: of {@code US-CA}, also {@code US}; of {@code DE}, also
     * {@code EU} and {@code EEA}}
     *
     * @param place a place
     */
    public static List<String> around(String place) {
        Set<String> within = countries(place);
        Stream<String> country = isRegion(place) ? within.stream() : Stream.empty();
        Stream<String> groups =
                Stream.of("EU", "EEA").filter(group -> countries(group).containsAll(within));
        return Stream.of(Stream.of(place), country, groups)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /**
     * {@return whether it is a part of a country}
     *
     * @param place a place
     */
    public static boolean isRegion(String place) {
        return place.length() > 3 && REGION.matcher(place).matches();
    }

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
