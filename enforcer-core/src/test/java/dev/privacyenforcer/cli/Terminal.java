package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a command answered. */
record Terminal(int exitCode, String out, String err) {

    static final String SHOP = """
            {
              "policy": {"id": "shop", "version": "1", "effectiveFrom": "2026-01-01"},
              "dataSubjects": {"customer": {"role": "controller"}},
              "recipients": {"processor.payment": {"role": "processor", "countries": ["DE"]}},
              "activities": [
                {"id": "orders", "purpose": "essential.service", "categories": ["user.contact"],
                 "legalBases": ["contract"], "clauses": ["2"]},
                {"id": "billing", "purpose": "essential.service.payment_processing", "categories": ["user.payment"],
                 "legalBases": ["contract"], "recipients": ["processor.payment"], "clauses": ["3"]}],
              "prohibitions": [
                {"id": "no-logs", "categories": ["user.contact"], "operations": ["log"], "clauses": ["4"]}]
            }
            """;

    static Terminal run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), Surroundings.NOBODY, texts);
        return new Terminal(exitCode, out.toString(), err.toString());
    }

    static Path file(Path directory, String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    JsonNode json() {
        try {
            return new JsonMapper().readTree(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(out + err, failure);
        }
    }
}
