package dev.privacyenforcer.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** A policy that must be refused, and what must be said about it. */
record BadPolicy(String name, String code, String pointer, int line, int column, boolean schemaRefuses) {

    static Stream<BadPolicy> all() {
        return new String(resource("bad/expectations.tsv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(BadPolicy::of);
    }

    private static BadPolicy of(String line) {
        String[] cells = line.split("\t", -1);
        return new BadPolicy(
                cells[0],
                cells[1],
                cells[2],
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                cells[5].equals("yes"));
    }

    byte[] bytes() {
        return resource("bad/" + name + ".json");
    }

    static byte[] resource(String path) {
        try (InputStream in = BadPolicy.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
