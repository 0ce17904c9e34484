package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutatedPolicyTests {

    private static final int ROUNDS = 3_000;
    private static final byte[] ALPHABET = "{}[]\",:.*\\u0d8 \nnulltrue-1aZ".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"shop", "everything"})
    void readsOrRefusesWhateverAFileContains(String name) {
        byte[] good = BadPolicy.resource("good/" + name + ".json");
        Random random = new Random(7);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            refused += refuses(mutated(good, random)) ? 1 : 0;
        }
        // some mutations touch only free text
        assertThat(refused).isBetween(ROUNDS / 2, ROUNDS - 1);
    }

    /** Anything thrown but a {@link PolicyException} fails the test. */
    private static boolean refuses(byte[] policy) {
        try {
            PolicyReader.read(policy, "mutated");
            return false;
        } catch (PolicyException refusal) {
            assertThat(refusal.problems()).isNotEmpty();
            return true;
        }
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = ALPHABET[random.nextInt(ALPHABET.length)];
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                default -> {
                    int length = random.nextInt(Math.min(40, bytes.length - at));
                    System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
