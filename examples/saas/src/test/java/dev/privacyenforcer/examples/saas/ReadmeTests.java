package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what the program does. */
class ReadmeTests {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern FENCE = Pattern.compile("```\\w*\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    private Path directory;

    private String readme = "";
    private String firstScreen = "";

    @BeforeEach
    void read() throws IOException {
        readme = Files.readString(ROOT.resolve("README.md"));
        firstScreen = readme.substring(0, readme.indexOf("\n---\n"));
    }

    @Test
    void saysItInNinetyWordsOnTheFirstScreen() {
        String prose = FENCE.matcher(firstScreen).replaceAll("").replaceAll("[*#]", "");

        assertThat(words(prose)).hasSizeBetween(30, 90);
    }

    @Test
    void showsCodeOfThisApplication() throws IOException {
        String code = source("account/Customer.java") + source("mail/Newsletter.java");

        assertThat(block(0).lines().map(String::strip).filter(line -> !line.isEmpty()))
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(code).contains(line));
    }

    @Test
    void showsTheDenialOfTheNewsletter() {
        Stage stage = Stage.install();
        stage.attempt(() -> Application.over(new Outbox())
                .newsletter()
                .send(Cast.assembled().customer()));

        assertThat(stage.denials()).singleElement().satisfies(denial -> assertThat(block(1))
                .isEqualTo(denial.getMessage() + "\n"));
    }

    @Test
    void showsTheFlowOfTheNewsletter() throws IOException, InterruptedException {
        Job.play(directory, Job.classPath());
        String flows = Files.readString(directory.resolve("privacy/flows.json"));

        assertThat(Pattern.compile("\\}, \\{").splitAsStream(flows))
                .anySatisfy(flow -> assertThat(flow).contains(facts(block(2))));
    }

    @Test
    void namesTheVersionsOfThisBuild() throws IOException {
        String build = Files.readString(ROOT.resolve("pom.xml"));

        assertThat(version("byte-buddy-maven-plugin", readme)).isNotEmpty();
        assertThat(build).contains(tag("byte-buddy-plugin.version", version("byte-buddy-maven-plugin", readme)));
        assertThat(build).contains(tag("byte-buddy.version", version("byte-buddy", readme)));
        assertThat(build).contains(tag("version", version("enforcer-core", readme)));
    }

    private String block(int index) {
        return FENCE.matcher(firstScreen)
                .results()
                .map(match -> match.group(1))
                .toList()
                .get(index);
    }

    private static List<String> facts(String block) {
        return Pattern.compile(",\\s+").splitAsStream(block.strip()).toList();
    }

    private static List<String> words(String prose) {
        return Pattern.compile("\\S+")
                .matcher(prose)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String tag(String name, String value) {
        return "<" + name + ">" + value + "</" + name + ">";
    }

    private static String version(String artifact, String text) {
        return Pattern.compile("<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]*)</version>")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .reduce((one, other) -> one + " and " + other)
                .orElse("");
    }

    private static String source(String file) throws IOException {
        return Files.readString(Path.of("src/main/java/dev/privacyenforcer/examples/saas", file));
    }
}
