package dev.privacyenforcer.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformsTests {

    private static final String EMAIL = "user.contact.email";
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes();

    private final Transforms transforms = Transforms.of(() -> SECRET, List.of());

    @ParameterizedTest
    @CsvSource({
        "user.contact.email,      ada@shop.example,    ******mple",
        "user.financial,          4111111111111111,    ******1111",
        "user.contact,            12345678,            ********78",
        "user.name,               Ada,                 **********",
        "user.name,               '',                  **********",
        "user.authorization.token, a-very-long-secret, **********"
    })
    void maskShowsTheEndOfLongTextsAlone(String category, String value, String masked) {
        assertThat(transforms.mask(category, value)).isEqualTo(masked);
    }

    @Test
    void maskNeverTellsHowLongAValueIsNorShowsMoreThanFourCharacters() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String value = random.ints(random.nextInt(40), 0x20, 0x1F64F)
                    .filter(Character::isDefined)
                    .filter(c -> c != '*' && (c < 0xD800 || c > 0xDFFF))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String masked = String.valueOf(transforms.mask("user.name", value));
            assertThat(masked.codePointCount(0, masked.length())).isEqualTo(10);
            assertThat(masked.codePoints().filter(c -> c != '*').count())
                    .isLessThanOrEqualTo(4)
                    .isLessThanOrEqualTo(value.codePointCount(0, value.length()) / 3);
        }
    }

    @Test
    void hashIsTheSameForTheSameValueOfTheSameCategoryWithTheSameKey() {
        Transforms other = Transforms.of("fedcba9876543210fedcba9876543210"::getBytes, List.of());
        Object hash = transforms.hash(EMAIL, "ada@shop.example");

        assertThat(hash).asString().hasSize(64).doesNotContain("ada");
        assertThat(transforms.hash(EMAIL, "ada@shop.example")).isEqualTo(hash);
        assertThat(transforms.hash(EMAIL, "bob@shop.example")).isNotEqualTo(hash);
        assertThat(transforms.hash("user.name", "ada@shop.example")).isNotEqualTo(hash);
        assertThat(other.hash(EMAIL, "ada@shop.example")).isNotEqualTo(hash);
    }

    @Test
    void hashesKeepTheTypeAndDoNotCollide() {
        Set<Object> hashes = new HashSet<>();
        for (long i = 0; i < 20_000; i++) {
            hashes.add(transforms.hash("user.unique_id", i));
            hashes.add(transforms.hash("user.unique_id", new UUID(0, i)));
        }

        assertThat(hashes).hasSize(40_000).hasOnlyElementsOfTypes(Long.class, UUID.class);
        assertThat(((UUID) transforms.hash("user.unique_id", new UUID(1, 2))).version())
                .isEqualTo(8);
        assertThat((byte[]) transforms.hash(EMAIL, new byte[] {1})).hasSize(32);
    }

    @Test
    void nothingIsHashedWithoutAKeyNorWhereAHashHasNoRoom() {
        assertThat(Transforms.of(null, List.of()).hash(EMAIL, "ada")).isNull();
        assertThat(transforms.hash(EMAIL, 7)).isNull();
        assertThat(transforms.hash(EMAIL, LocalDate.EPOCH)).isNull();
    }

    @Test
    void keyOfAFileMustBeLongAndIsNeverShown(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("key"), "too-short-secret\n");

        assertThatThrownBy(() -> HashKey.in(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ENF-350")
                .hasMessageContaining("16 bytes")
                .hasMessageNotContaining("too-short-secret");
        assertThatThrownBy(() -> HashKey.in(directory.resolve("none"))).hasMessageStartingWith("ENF-350");
        assertThat(HashKey.in(Files.writeString(file, new String(SECRET) + "\r\n"))
                        .bytes())
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> Transforms.of(() -> new byte[31], List.of())).hasMessageStartingWith("ENF-350");
    }

    @ParameterizedTest
    @CsvSource({
        "user.device.ip_address,           203.0.113.77,            203.0.113.0",
        "user.device.ip_address,           2001:db8:1:2::9,         2001:db8:1:0:0:0:0:0",
        "user.location.precise,            '48.1371, 11.5754',      '48.1, 11.6'",
        "user.demographic.date_of_birth,   1984-05-17,              1984",
        "user.demographic,                 34,                      30-39",
        "user.contact.address.postal_code, 80331,                   80",
        "user.contact.address.postal_code, SW1A 1AA,                SW1",
        "user.behavior.referrer,           https://a.example/x?q=y, https://a.example/",
        "user.behavior,                    2026-06-17,              2026-06"
    })
    void generaliseKnowsTextsByCategory(String category, String value, String coarser) {
        assertThat(transforms.generalise(category, value)).isEqualTo(coarser);
    }

    @ParameterizedTest
    @CsvSource({
        "user.device.ip_address, not-an-address.example",
        "user.device.ip_address, 1.2.3",
        "user.device.ip_address, 1.2.3.4:80",
        "user.contact.email,     ada@shop.example",
        "user.name,              Ada",
        "user.demographic.date_of_birth, 17.5.1984",
        "user.behavior.referrer, ada@shop.example"
    })
    void generaliseGivesUpOnWhatItDoesNotKnow(String category, String value) {
        assertThat(transforms.generalise(category, value)).isNull();
    }

    @Test
    void generaliseKeepsTheType() throws UnknownHostException {
        LocalDate born = LocalDate.parse("1984-05-17");
        InetAddress address = InetAddress.getByAddress(new byte[] {10, 1, 2, 3});

        assertThat(transforms.generalise("user.demographic.date_of_birth", born))
                .isEqualTo(LocalDate.parse("1984-01-01"));
        assertThat(transforms.generalise("user.behavior", born)).isEqualTo(LocalDate.parse("1984-05-01"));
        assertThat(transforms.generalise("user.behavior", Instant.parse("2026-06-17T10:11:12Z")))
                .isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(transforms.generalise("user.behavior", Date.from(Instant.parse("2026-06-17T10:11:12Z"))))
                .isEqualTo(Date.from(Instant.parse("2026-06-01T00:00:00Z")));
        assertThat(transforms.generalise("user.behavior", LocalDateTime.parse("2026-06-17T10:11:12")))
                .isEqualTo(LocalDateTime.parse("2026-06-01T00:00:00"));
        assertThat(transforms.generalise("user.demographic.date_of_birth", YearMonth.of(1984, 5)))
                .isEqualTo(YearMonth.of(1984, 1));
        assertThat(transforms.generalise("user.device.ip_address", address)).hasToString("/10.1.2.0");
        assertThat(transforms.generalise("user.device.ip_address", 0x0A010203)).isEqualTo(0x0A010200);
        assertThat(transforms.generalise("user.location", 48.1371)).isEqualTo(48.1);
        assertThat(transforms.generalise("user.location", new BigDecimal("11.5754")))
                .isEqualTo(new BigDecimal("11.6"));
        assertThat(transforms.generalise("user.demographic", 34)).isEqualTo(30);
        assertThat(transforms.generalise("user.financial", 3471L)).isEqualTo(3000L);
        assertThat(transforms.generalise("user.behavior.referrer", URI.create("https://a.example/x")))
                .isEqualTo(URI.create("https://a.example/"));
        assertThat(transforms.generalise("user.location", Double.NaN)).isNull();
    }

    @Test
    void whatIsGeneralisedTwiceIsGeneralisedOnce() {
        Random random = new Random(11);
        List<String> categories =
                List.of("user.location", "user.demographic", "user.financial", "user.device.ip_address");
        for (int i = 0; i < 20_000; i++) {
            String category = categories.get(i % categories.size());
            Object value = i % 2 == 0 ? (Object) random.nextInt(9999) : (Object) (random.nextInt(18_000) / 100.0);
            Object once = transforms.generalise(category, value);
            if (once != null) {
                assertThat(transforms.generalise(category, once)).as(category).isEqualTo(once);
            }
        }
    }

    @Test
    void optionalsAndArraysAreChangedOneByOne() {
        assertThat(transforms.mask("user.name", Optional.of("Ada"))).isEqualTo(Optional.of("**********"));
        assertThat(transforms.mask("user.name", Optional.empty())).isEqualTo(Optional.empty());
        assertThat((String[]) transforms.mask("user.name", new String[] {"Ada", null}))
                .containsExactly("**********", null);
        assertThat(transforms.mask("user.name", new Object[] {"Ada", 1})).isNull();
        assertThat(transforms.mask("user.name", List.of("Ada"))).isNull();
    }

    @Test
    void applicationKnowsBetter() {
        Transforms countries =
                Transforms.of(null, List.of((category, value) -> category.endsWith("ip_address") ? "DE" : null));

        assertThat(countries.generalise("user.device.ip_address", "203.0.113.77"))
                .isEqualTo("DE");
        assertThat(countries.generalise("user.demographic", 34)).isEqualTo(30);
    }

    @Test
    void applicationThatFailsOrChangesTheTypeIsNotHeard() {
        Generaliser failing = (category, value) -> {
            throw new IllegalStateException("canary");
        };

        assertThat(Transforms.of(null, List.of(failing)).generalise("user.demographic", 34))
                .isNull();
        assertThat(Transforms.of(null, List.of((c, v) -> "DE")).generalise("user.demographic", 34))
                .isNull();
    }
}
