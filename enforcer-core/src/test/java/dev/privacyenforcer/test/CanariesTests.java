package dev.privacyenforcer.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.privacyenforcer.Guarded;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanariesTests {

    @DataSubject("customer")
    record Everything(
            @PersonalData("user.contact.email") String email,
            @PersonalData("user.contact.phone_number") String phone,
            @PersonalData("user.behavior") int visits,
            @PersonalData("user.behavior") Long clicks,
            @PersonalData("user.financial") double income,
            @PersonalData("user.financial") BigDecimal debt,
            @PersonalData("user.demographic.date_of_birth") LocalDate born,
            @PersonalData("user.behavior") Instant seen,
            @PersonalData("user.unique_id") UUID id,
            @PersonalData("user.biometric") byte[] face,
            @PersonalData("user.contact") List<String> addresses,
            @PersonalData("user.contact") Set<Integer> numbers,
            @PersonalData("user.contact") Map<String, String> more,
            @PersonalData("user.contact") Optional<String> perhaps,
            @PersonalData("user.contact") String[] array,
            @PersonalData("user.contact.email") Guarded<String> guarded,
            @PersonalData("user.contact.address") Place place,
            Place home,
            boolean good) {}

    record Place(
            @PersonalData(value = "user.contact.address.city", of = "customer")
            String city) {}

    static class Base {
        @PersonalData("user.name")
        private final String name;

        Base(String name) {
            this.name = name;
        }
    }

    static final class Derived extends Base {
        @PersonalData("user.contact.email")
        private String email;

        private final Place place;
        private Place none;

        Derived(String name, Place place) {
            super(name);
            this.place = place;
        }
    }

    private final Canaries canaries = new Canaries();

    @Test
    void plantsAValueOfTheRightTypeInEachField() {
        Everything made = canaries.create(Everything.class);
        assertThat(made.email()).startsWith("canary").endsWith("@canary.example");
        assertThat(made.phone()).startsWith("+999");
        assertThat(List.of(
                        (long) made.visits(),
                        made.clicks(),
                        (long) made.income(),
                        made.debt().longValue()))
                .doesNotHaveDuplicates()
                .allMatch(number -> number > 100_000_000);
        assertThat(made.born().getYear()).isGreaterThanOrEqualTo(2713);
        assertThat(made.addresses()).singleElement().asString().startsWith("canary");
        assertThat(made.numbers()).singleElement().isInstanceOf(Integer.class);
        assertThat(made.more().values()).singleElement().asString().startsWith("canary");
        assertThat(made.perhaps()).hasValueSatisfying(value -> assertThat(value).startsWith("canary"));
        assertThat(made.array()[0]).startsWith("canary");
        assertThat(made.guarded()).hasToString("[user.contact.email]");
        assertThat(made.place().city())
                .startsWith("canary")
                .isNotEqualTo(made.home().city());
        assertThat(canaries.fields())
                .hasSize(17)
                .contains("Everything#email", "Everything#guarded", "Everything#array", "Place#city");
    }

    @Test
    void findsEachPlantedValueInWhatTheObjectPrints() {
        Everything made = canaries.create(Everything.class);
        String printed = made.email() + made.phone() + made.visits() + " " + made.clicks() + " " + made.income() + " "
                + made.debt() + " " + made.born() + made.seen().toEpochMilli() + made.id()
                + new String(made.face(), StandardCharsets.UTF_8) + made.addresses() + made.numbers() + made.more()
                + made.perhaps() + made.array()[0] + made.place() + made.home();
        canaries.inspect("print", printed);
        assertThat(canaries.escapes()).extracting(Escape::field).contains("Everything#income", "Everything#seen");
        assertThat(canaries.escapes()).as("all but the guarded one").hasSize(17);
    }

    @Test
    void fillsObjectsAndWhatTheyHoldAndInherit() {
        Place place = new Place("Paris");
        Derived filled = canaries.fill(new Derived("Ada", place));
        assertThat(((Base) filled).name).startsWith("canary");
        assertThat(filled.email).startsWith("canary");
        assertThat(filled.place.city()).startsWith("canary");
        assertThat(filled.none).isNull();
        assertThat(canaries.create(Derived.class).place.city()).startsWith("canary");
        assertThat(canaries.fill(place)).isNotEqualTo(place);
    }

    @Test
    void everyCanaryIsAnother() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            texts.add(canaries.create(Place.class).city());
        }
        assertThat(texts).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ottilie \"Quandt\" & <Söhne>, c/o Zephyr", "plain-value", "4711-0815"})
    void findsEachForm(String value) throws IOException {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        String html = value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        List<byte[]> forms = new ArrayList<>();
        for (String text : List.of(
                value,
                value.toUpperCase(Locale.ROOT),
                URLEncoder.encode(value, StandardCharsets.UTF_8),
                html,
                value.replace("\"", "\\\""),
                HexFormat.of().formatHex(utf8),
                Base64.getEncoder().encodeToString(utf8),
                Base64.getUrlEncoder().encodeToString(("x" + value + "yz").getBytes(StandardCharsets.UTF_8)),
                Base64.getEncoder().encodeToString(("xx" + value + "z").getBytes(StandardCharsets.UTF_8)))) {
            forms.add(text.getBytes(StandardCharsets.UTF_8));
        }
        forms.add(value.getBytes(StandardCharsets.UTF_16LE));
        forms.add(value.getBytes(StandardCharsets.UTF_16BE));
        forms.add(value.getBytes(StandardCharsets.ISO_8859_1));
        forms.add(gzip(gzip(utf8)));
        forms.add(zip(utf8));
        for (byte[] form : forms) {
            Canaries fresh = new Canaries();
            fresh.watch("Customer#name", "user.name", value);
            fresh.inspect("out", form);
            fresh.inspect("stream", new ByteArrayInputStream(form));
            assertThat(fresh.escapes())
                    .as(new String(form, StandardCharsets.UTF_8))
                    .extracting(Escape::channel)
                    .containsExactly("out", "stream");
        }
    }

    @Test
    void findsWhatIsSerialized() throws IOException {
        Everything made = canaries.create(Everything.class);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(stream)) {
            out.writeObject(List.of(made.addresses().get(0), made.guarded()));
        }
        canaries.inspect("session", stream.toByteArray());
        assertThat(canaries.escapes()).extracting(Escape::field).containsExactly("Everything#addresses");
    }

    @Test
    void saysWhereItWas() {
        Place place = canaries.create(Place.class);
        canaries.inspect("json", "{\"a\": [1, {\"b\": \"in " + place.city() + "\"}]}");
        canaries.inspect("url", "GET /?q=1\nGET /?q=" + place.city());
        assertThat(canaries.escapes()).extracting(Escape::place).containsExactly("/a/1/b", "line 2, column 9");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(canaries::check)
                .withMessageContaining("ENF-810 Personal data got out: 2 canaries")
                .withMessageContaining("at      json, /a/1/b: '" + place.city() + "' of Place#city")
                .withMessageNotContaining("GET /");
    }

    @Test
    void allowsAFieldInOneChannel() {
        Place place = canaries.create(Place.class);
        canaries.allow("Place#city", "GET /me");
        canaries.inspect("GET /me", place.city());
        assertThat(canaries.escapes()).isEmpty();
        canaries.inspect("GET /others", place.city());
        assertThat(canaries.escapes()).extracting(Escape::channel).containsExactly("GET /others");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> canaries.create(Runnable.class))
                .withMessageContaining("ENF-805");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> canaries.fill(new Object()))
                .withMessageContaining("ENF-806");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> canaries.allow("Place#town", "x"))
                .withMessageContaining("ENF-807");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> canaries.watch("Place#city", "user.contact", "Ur"))
                .withMessageContaining("ENF-808");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry("a/b.txt"));
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
