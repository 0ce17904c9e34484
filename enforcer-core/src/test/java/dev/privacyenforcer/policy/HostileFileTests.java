package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privacyenforcer.policy.PolicyException.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileTests {

    private static final byte[] GOOD = BadPolicy.resource("good/shop.json");

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void refusesAFileOfOneGibibyteUnread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        assertThat(catchThrowableOfType(PolicyException.class, () -> PolicyReader.read(file))
                        .problems())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo("ENF-102");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void refusesAnEndlessStream() {
        InputStream spaces = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertThat(catchThrowableOfType(PolicyException.class, () -> PolicyReader.read(spaces, "spaces"))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("ENF-102");
    }

    @Test
    void readsOneMebibyteAndRefusesOneByteMore() {
        byte[] largest = Arrays.copyOf(GOOD, 1 << 20);
        Arrays.fill(largest, GOOD.length, largest.length, (byte) ' ');
        assertThat(PolicyReader.read(largest, "largest").header().id()).isEqualTo("shop");

        byte[] larger = Arrays.copyOf(largest, largest.length + 1);
        larger[largest.length] = ' ';
        assertThat(refusal(larger).code()).isEqualTo("ENF-102");
    }

    @Test
    void refusesAFileThatIsNotThere(@TempDir Path folder) {
        PolicyException refusal =
                catchThrowableOfType(PolicyException.class, () -> PolicyReader.read(folder.resolve("missing.json")));
        assertThat(refusal.problems().get(0).code()).isEqualTo("ENF-101");
        assertThat(refusal).hasMessageContaining("missing.json").hasCauseInstanceOf(IOException.class);
    }

    @Test
    void refusesAFolder(@TempDir Path folder) {
        assertThat(catchThrowableOfType(PolicyException.class, () -> PolicyReader.read(folder))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("ENF-101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void refusesOtherEncodings(String encoding) {
        byte[] other = new String(GOOD, StandardCharsets.UTF_8).getBytes(Charset.forName(encoding));
        assertThat(refusal(other).code()).isEqualTo("ENF-103");
    }

    @Test
    void refusesAByteOrderMark() {
        byte[] marked = ("\uFEFF" + new String(GOOD, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(marked)).returns("ENF-103", Problem::code).returns(1, Problem::column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FF", "C080", "C1BF", "EDA080", "F4908080", "F8888080", "E282", "80"})
    void refusesMalformedBytesWhereTheyStand(String hexadecimal) {
        byte[] start = "{\"policy\":\n {\"id\": \"".getBytes(StandardCharsets.UTF_8);
        byte[] malformed = HexFormat.of().parseHex(hexadecimal);
        byte[] bytes = Arrays.copyOf(start, start.length + malformed.length);
        System.arraycopy(malformed, 0, bytes, start.length, malformed.length);

        assertThat(refusal(bytes))
                .returns("ENF-103", Problem::code)
                .returns(2, Problem::line)
                .returns(10, Problem::column);
    }

    @Test
    void refusesANulByte() {
        assertThat(refusal("{\"policy\": \0".getBytes(StandardCharsets.UTF_8)))
                .returns("ENF-103", Problem::code)
                .returns(12, Problem::column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesTenThousandLevels(String open) {
        assertThat(refusal(open.repeat(10_000).getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("ENF-106");
    }

    @Test
    void refusesAPolicyThatIsCutOffAnywhere() {
        int end = new String(GOOD, StandardCharsets.UTF_8).lastIndexOf('}');
        for (int length = 0; length <= end; length++) {
            byte[] part = Arrays.copyOf(GOOD, length);
            assertThat(refusal(part).code()).as("%d bytes", length).isEqualTo("ENF-104");
        }
    }

    @Test
    void readsTenThousandRulesAndRefusesOneMore() {
        assertThat(PolicyReader.read(rules(10_000), "rules").prohibitions()).hasSize(10_000);
        assertThat(refusal(rules(10_001))).returns("ENF-109", Problem::code).returns("/prohibitions", Problem::pointer);
    }

    private static byte[] rules(int count) {
        StringBuilder json = new StringBuilder("{\"policy\":{\"id\":\"many\"},\"prohibitions\":[");
        for (int rule = 0; rule < count; rule++) {
            json.append(rule == 0 ? "" : ",")
                    .append("{\"id\":\"r")
                    .append(rule)
                    .append("\",\"categories\":[\"user.name\"]}");
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void stopsAfterAHundredProblems() {
        String keys = "\"x\":0,".repeat(100_000);
        byte[] bytes = ("{" + keys + "\"policy\":{\"id\":\"x\"}}").getBytes(StandardCharsets.UTF_8);
        assertThat(catchThrowableOfType(PolicyException.class, () -> PolicyReader.read(bytes, "keys"))
                        .problems())
                .hasSize(100);
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        InputStream stream = new ByteArrayInputStream(GOOD) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThat(PolicyReader.read(stream, "stream").header().id()).isEqualTo("shop");
        assertThat(closed[0]).isFalse();
    }

    @Test
    void readsTheSameFromFileStreamAndBytes(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("shop.json"), GOOD);
        assertThat(PolicyReader.read(file)).isEqualTo(PolicyReader.read(GOOD, "bytes"));
    }

    private static Problem refusal(byte[] bytes) {
        return catchThrowableOfType(PolicyException.class, () -> PolicyReader.read(bytes, "hostile"))
                .problems()
                .get(0);
    }
}
