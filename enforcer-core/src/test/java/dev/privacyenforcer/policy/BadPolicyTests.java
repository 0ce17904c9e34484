package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privacyenforcer.policy.PolicyException.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadPolicyTests {

    static Stream<BadPolicy> corpus() {
        return BadPolicy.all();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void namesTheOneProblemAndItsPlace(BadPolicy bad) {
        assertThat(problems(bad)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(bad.code());
            assertThat(problem.pointer()).isEqualTo(bad.pointer());
            assertThat(problem.line() + ":" + problem.column()).isEqualTo(bad.line() + ":" + bad.column());
        });
    }

    @Test
    void saysTheSameUnderTheTurkishLocale() {
        List<List<Problem>> before = corpus().map(BadPolicyTests::problems).toList();
        Locale usual = Locale.getDefault();
        Locale.setDefault(new Locale.Builder().setLanguage("tr").setRegion("TR").build());
        try {
            assertThat(corpus().map(BadPolicyTests::problems)).isEqualTo(before);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void coversEveryFaultThatTheTextOfAFileCanHave() {
        Set<String> covered = corpus().map(BadPolicy::code).collect(Collectors.toSet());

        // too large, unreadable, not UTF-8, too many rules: HostileFileTests; of bindings: BindingsReaderTests,
        // of cases: CaseReaderTests
        assertThat(Arrays.stream(Fault.values()).map(fault -> fault.code))
                .doesNotHaveDuplicates()
                .filteredOn(code -> !covered.contains(code))
                .containsExactly(
                        "ENF-101", "ENF-102", "ENF-103", "ENF-109", "ENF-160", "ENF-161", "ENF-162", "ENF-704",
                        "ENF-705", "ENF-706", "ENF-611", "ENF-612", "ENF-613", "ENF-614", "ENF-615", "ENF-616",
                        "ENF-617", "ENF-618");
    }

    @Test
    void suggestsWhatWasProbablyMeant() {
        assertThat(nearest("misspelt-top-level-key")).isEqualTo("activities");
        assertThat(nearest("upper-case-key")).isEqualTo("mode");
        assertThat(nearest("misspelt-required-key")).isEqualTo("purpose");
        assertThat(nearest("unknown-mode")).isEqualTo("block");
        assertThat(nearest("upper-case-operation")).isEqualTo("store");
        assertThat(nearest("unknown-legal-basis")).isEqualTo("legitimate_interests");
        assertThat(nearest("lower-case-country")).isEqualTo("US");
        assertThat(nearest("unknown-category")).isEqualTo("user.payment");
        assertThat(nearest("unknown-except-category")).isEqualTo("user.contact.email");
        assertThat(nearest("undeclared-prohibited-data-subject")).isEqualTo("customer");
        assertThat(nearest("retention-unknown-key")).isEqualTo("period");
        assertThat(nearest("retention-misspelt-event")).isEqualTo("collected");
        assertThat(nearest("measure-unknown-key")).isEqualTo("detail");
        assertThat(nearest("undeclared-recipient")).isNull();
        assertThat(nearest("unknown-country")).isNull();
    }

    private static @Nullable String nearest(String name) {
        BadPolicy bad =
                corpus().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return problems(bad).get(0).nearest();
    }

    private static List<Problem> problems(BadPolicy bad) {
        return catchThrowableOfType(PolicyException.class, () -> PolicyReader.read(bad.bytes(), bad.name()))
                .problems();
    }
}
