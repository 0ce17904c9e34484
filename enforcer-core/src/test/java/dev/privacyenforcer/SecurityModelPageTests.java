package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every promise and every gap on the page has the test that it names, and so has what two other pages say. */
class SecurityModelPageTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Tests|IT)|UnderTheAgent)\\.(\\w+)`");
    private static final Pattern FORM = Pattern.compile("`([a-z]+\\.[a-z0-9-]+)`");
    private static String page;
    private static String coverage;
    private static String agents;
    private static String scenarios;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(ROOT.resolve("docs/security-model.md"));
        agents = Files.readString(ROOT.resolve("docs/agent.md"));
        scenarios = Files.readString(ROOT.resolve("docs/five-policies.md"));
        coverage = Files.readString(ROOT.resolve("docs/coverage.md"));
    }

    @Test
    void namesTestsThatExist() throws IOException {
        Map<String, List<Path>> sources = testSources();
        List<MatchResult> named =
                TEST.matcher(page + agents + scenarios).results().toList();

        assertThat(named).hasSizeGreaterThan(85).anyMatch(test -> test.group(1).equals("UnderTheAgent"));
        assertThat(named).allSatisfy(test -> assertThat(sources.getOrDefault(test.group(1), List.of()))
                .as(test.group())
                .anyMatch(source -> holds(source, test.group(2))));
    }

    @Test
    void namesEveryFormThatIsNotCaughtAndNoneThatIsNotTried() {
        Set<String> named =
                FORM.matcher(page).results().map(form -> form.group(1)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> tried = coverage.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .collect(Collectors.toSet());
        Set<String> residual = coverage.lines()
                .filter(line -> line.startsWith("| `") && line.contains("residual: "))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .collect(Collectors.toSet());

        assertThat(residual).hasSizeGreaterThan(40);
        assertThat(tried).containsAll(named);
        assertThat(named).containsAll(residual);
    }

    private static Map<String, List<Path>> testSources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("/src/test/java/")
                            && file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", "")));
        }
    }

    private static boolean holds(Path source, String method) {
        try {
            return Pattern.compile("void " + method + "\\(")
                    .matcher(Files.readString(source))
                    .find();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
