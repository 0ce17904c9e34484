package dev.privacyenforcer.examples.saas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.privacyenforcer.cases.CaseResult;
import dev.privacyenforcer.cases.CaseRun;
import dev.privacyenforcer.cases.Reply;
import dev.privacyenforcer.cases.Told;
import dev.privacyenforcer.policy.CaseFile;
import dev.privacyenforcer.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The cases of a published policy, and questions in their words, as the command {@code test} reads and asks them. */
final class SeedCases {

    private static final JsonMapper MAPPER = new JsonMapper();

    private SeedCases() {}

    static CaseFile of(Seed seed) {
        return CaseRun.reader(seed.policy()).read(bytes(seed), seed.id() + ".json");
    }

    /** {@return the answer to every question of every case} */
    static List<CaseResult> results(Seed seed) {
        return CaseRun.of(seed.policy(), List.of(of(seed)), Instant.now()).results();
    }

    /** {@return what a policy answers to the one question of a request, which is written without its braces} */
    static Reply answer(Policy policy, String request) {
        return only(policy, "{}", request).reply();
    }

    /** {@return what every request says unless it says otherwise} */
    static Told told(Seed seed) {
        Policy policy = seed.policy();
        String request = "\"dataSubject\": \""
                + policy.dataSubjects().keySet().iterator().next()
                + "\", \"category\": \"user\", \"operation\": \"use\"";
        return only(policy, defaults(seed).toString(), request).question().told();
    }

    private static CaseResult only(Policy policy, String defaults, String request) {
        String file = """
                {"defaults": %s, "cases": [{"clause": "-", "name": "-", "request": {%s},
                 "expect": {"decision": "permit"}}]}
                """.formatted(defaults, request);
        CaseFile read = CaseRun.reader(policy).read(file.getBytes(StandardCharsets.UTF_8), "request");
        List<CaseResult> results =
                CaseRun.of(policy, List.of(read), Instant.now()).results();
        if (results.size() != 1) {
            throw new IllegalArgumentException(results.size() + " questions in place of one: " + request);
        }
        return results.get(0);
    }

    private static JsonNode defaults(Seed seed) {
        try {
            return MAPPER.readTree(bytes(seed)).path("defaults");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(Seed seed) {
        try (InputStream file = seed.cases()) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
