package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A published privacy policy, and the files that tell what became of it. */
enum Seed {
    JPO("jet-prompt-optimizer"),
    JEC("jector-ai"),
    JVPN("jet-vpn"),
    JTRK("jetrack"),
    CO("company");

    private final String id;

    Seed(String id) {
        this.id = id;
    }

    /** {@return the id of the policy} */
    String id() {
        return id;
    }

    Policy policy() {
        return PolicyReader.read(open("/policies/" + id + ".json"), id + ".json");
    }

    /** {@return the policy file} */
    InputStream policyFile() {
        return open("/policies/" + id + ".json");
    }

    /** {@return requests with the decisions that the clauses ask for} */
    InputStream cases() {
        return open("/clauses/" + id + ".json");
    }

    /** {@return every clause, and how far software keeps it} */
    InputStream table() {
        return open("/clauses/" + id + ".tsv");
    }

    /** {@return the reviewed decisions, relative to the module} */
    Path matrix() {
        return Path.of("src", "test", "resources", "matrices", id + ".tsv");
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Seed.class.getResourceAsStream(resource), () -> "no " + resource);
    }

    /** {@return the lines of a table, without the one that names the columns} */
    static List<List<String>> rows(InputStream table) {
        try (table) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
