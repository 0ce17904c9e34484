package dev.privacyenforcer.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Reads policy files: the whole file, or nothing.
 *
 * <p>Whatever the reader does not understand to the last key is refused with a {@link PolicyException} that says what,
 * where and how to fix it; nothing is ignored. A file has at most 1 MiB, 16 levels and 10,000 rules.
 */
public final class PolicyReader {

    private PolicyReader() {}

    /**
     * Reads a file.
     *
     * @param file UTF-8, without a byte order mark
     * @return the policy
     * @throws PolicyException if it cannot be read or is no policy
     */
    public static Policy read(Path file) {
        Problems problems = new Problems(Shown.key(String.valueOf(file.getFileName())));
        try {
            PolicyText.refuseIfLarger(Files.size(file), problems);
            try (InputStream in = Files.newInputStream(file)) {
                return read(PolicyText.bytes(in, problems), problems);
            }
        } catch (IOException e) {
            throw unreadable(e, problems);
        }
    }

    /**
     * Reads a stream to its end, and leaves it open.
     *
     * @param in UTF-8, without a byte order mark
     * @param name how messages name it
     * @return the policy
     * @throws PolicyException if it cannot be read or is no policy
     */
    public static Policy read(InputStream in, String name) {
        Problems problems = new Problems(Shown.key(name));
        try {
            return read(PolicyText.bytes(in, problems), problems);
        } catch (IOException e) {
            throw unreadable(e, problems);
        }
    }

    /**
     * Reads bytes.
     *
     * @param bytes UTF-8, without a byte order mark
     * @param name how messages name them
     * @return the policy
     * @throws PolicyException if they are no policy
     */
    public static Policy read(byte[] bytes, String name) {
        Problems problems = new Problems(Shown.key(name));
        PolicyText.refuseIfLarger(bytes.length, problems);
        return read(bytes, problems);
    }

    private static Policy read(byte[] bytes, Problems problems) {
        Element document = StrictJson.read(PolicyText.decode(bytes, problems), problems);
        Policy policy = new DocumentReader(document, problems).read(sha256(bytes));
        problems.refuseIfAny();
        return policy;
    }

    static PolicyException unreadable(IOException cause, Problems problems) {
        String found = "a file that cannot be read (" + cause.getClass().getSimpleName() + ")";
        PolicyException refusal = problems.fatal(Fault.UNREADABLE, "", 0, 0, found, "a readable file");
        refusal.initCause(cause);
        return refusal;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
