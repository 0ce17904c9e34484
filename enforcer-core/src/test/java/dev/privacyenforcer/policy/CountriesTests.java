package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTests {

    @Test
    void countsThirtyStatesInTheEuropeanEconomicArea() {
        assertThat(Countries.EEA).hasSize(30).isSubsetOf(Set.of(Locale.getISOCountries()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "NO", "GB", "CH", "JP", "BR"})
    void needsNoSafeguardWhereProtectionIsAdequate(String country) {
        assertThat(Countries.needsSafeguard(country)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "RU", "CN", "IN", "de", "ZZ", ""})
    void needsASafeguardElsewhere(String country) {
        assertThat(Countries.needsSafeguard(country)).isTrue();
    }
}
