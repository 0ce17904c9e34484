package dev.privacyenforcer.transform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA-256 of values: the same for the same value and category, so that one can count and join, and nothing to
 * guess from without the key. Of another category another, so that one cannot link.
 */
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final long LEAST_BITS_OF_A_HASH = 0x3FFF_FFFF_FFFF_FFFFL;

    private final SecretKeySpec key;

    KeyedHash(HashKey key) {
        byte[] secret = key.bytes();
        if (secret.length < HashKey.SHORTEST) {
            throw new IllegalStateException("ENF-350 No key for hashes\n"
                    + "  at      " + key.getClass().getName() + "\n"
                    + "  because it has " + secret.length + " bytes\n"
                    + "  fix     make it " + HashKey.SHORTEST + " random bytes at least");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** {@return the hash in the form of the value, or null if such values have room for none} */
    @Nullable
    Object of(String category, Object value) {
        if (value instanceof String text) {
            return HexFormat.of().formatHex(digest(category, text.getBytes(StandardCharsets.UTF_8)));
        } else if (value instanceof byte[] bytes) {
            return digest(category, bytes);
        } else if (value instanceof UUID id) {
            return uuid(ByteBuffer.wrap(
                    digest(category, longs(id.getMostSignificantBits(), id.getLeastSignificantBits()))));
        } else if (value instanceof Long number) {
            return ByteBuffer.wrap(digest(category, longs(number))).getLong() & Long.MAX_VALUE;
        }
        return null;
    }

    /** Version 8: what it is made of is up to who makes it. */
    private static UUID uuid(ByteBuffer hash) {
        long most = hash.getLong() & ~0xF000L | 0x8000L;
        return new UUID(most, hash.getLong() & LEAST_BITS_OF_A_HASH | Long.MIN_VALUE);
    }

    private static byte[] longs(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        for (long number : numbers) {
            bytes.putLong(number);
        }
        return bytes.array();
    }

    private byte[] digest(String category, byte[] value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(category.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0); // no category holds one, so none is the beginning of another with its value
            return mac.doFinal(value);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
