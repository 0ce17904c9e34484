package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that people read says what the reader does. */
class PolicyPageTests {

    private final String page;

    PolicyPageTests() throws IOException {
        page = Files.readString(Path.of("..", "docs", "policy.md"))
                + Files.readString(Path.of("..", "docs", "agent.md")) // the bindings
                + Files.readString(Path.of("..", "docs", "testing.md")); // the cases
    }

    @Test
    void showsAPolicyThatLoads() {
        int start = page.indexOf("```json\n") + "```json\n".length();
        String example = page.substring(start, page.indexOf("```", start));

        assertThat(PolicyReader.read(example.getBytes(StandardCharsets.UTF_8), "example")
                        .header()
                        .id())
                .isEqualTo("acme-shop");
    }

    @Test
    void showsAMessageAsItIs() {
        byte[] bytes = "{\"policy\": {\"id\": \"shop\"},\n \"activites\": []}".getBytes(StandardCharsets.UTF_8);
        PolicyException refusal =
                catchThrowableOfType(PolicyException.class, () -> PolicyReader.read(bytes, "shop.json"));

        assertThat(page).contains("```\n" + refusal.getMessage() + "\n```");
    }

    @ParameterizedTest
    @EnumSource
    void listsEveryCode(Fault fault) {
        assertThat(page).contains("| " + fault.code + " |");
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryKey(Level level) {
        assertThat(level.understood).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }
}
