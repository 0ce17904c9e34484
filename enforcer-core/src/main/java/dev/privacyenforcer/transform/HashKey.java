package dev.privacyenforcer.transform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The secret without which nobody can guess values from their hashes; GDPR Art. 4(5): kept apart from the data.
 *
 * <p>Whoever changes it starts over: the same value gets another hash.
 */
@FunctionalInterface
public interface HashKey {

    /** Fewest bytes of a key: as many as the hash has. */
    int SHORTEST = 32;

    /** {@return the secret, at least {@value #SHORTEST} bytes; asked for once, never logged} */
    byte[] bytes();

    /**
     * {@return the secret in a file: its bytes, without line ends behind them}
     *
     * @param file at least {@value #SHORTEST} bytes that nobody can guess
     * @throws IllegalStateException if it cannot be read or is too short
     */
    static HashKey in(Path file) {
        byte[] secret = read(file);
        int length = secret.length;
        while (length > 0 && (secret[length - 1] == '\n' || secret[length - 1] == '\r')) {
            length--;
        }
        if (length < SHORTEST) {
            throw new IllegalStateException(refusal(file, "it has " + length + " bytes"));
        }
        byte[] key = Arrays.copyOf(secret, length);
        return key::clone;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    refusal(file, "it cannot be read: " + unreadable.getClass().getSimpleName()));
        }
    }

    private static String refusal(Path file, String because) {
        return "ENF-350 No key for hashes\n"
                + "  at      " + file + ", which system property " + Transforms.KEY_FILE + " names\n"
                + "  because " + because + "\n"
                + "  fix     write at least " + SHORTEST
                + " random bytes there, such as with: openssl rand -out FILE 32";
    }
}
